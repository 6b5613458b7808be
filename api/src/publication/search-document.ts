import type { Database, schema } from '@kennishub/db';
import { areasAround, itemAreaCodes, itemSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What people call a publication of a kind when they look for one. */
const kindWords: Record<(typeof schema.publicationKinds)[number], string> = {
  blog: 'blog, artikel',
  factsheet: 'factsheet',
  faq: 'vragen en antwoorden',
  guide: 'handreiking, gids',
  instrument: 'instrument',
  law: 'wet, regeling',
  letter: 'brief',
  'policy-plan': 'plan',
  report: 'rapport',
  research: 'onderzoek',
  video: 'film, video',
  website: 'website',
};

/** What the index knows of publications. */
export async function searchablePublications(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const publications = await db.query.publications.findMany({
    where: { id: { in: [...ids] } },
    with: {
      region: { columns: { slug: true, name: true, areaCode: true } },
      themes: true,
      advices: true,
      schoolTypes: true,
      partnerTypes: true,
      areas: { columns: { code: true } },
      participations: { with: { organisation: { columns: { name: true } } } },
    },
  });
  const ownCodes = (publication: (typeof publications)[number]) => publication.areas.map(({ code }) => code);
  const around = await areasAround(
    db,
    publications.flatMap((publication) => itemAreaCodes(ownCodes(publication), publication.region)),
  );
  return publications.map((publication) => {
    const place = itemSurroundings(around, ownCodes(publication), publication.region);
    const terms = [...publication.themes, ...publication.advices, ...publication.schoolTypes, ...publication.partnerTypes];
    return {
      type: 'publication',
      id: publication.id,
      slug: publication.slug,
      title: publication.title,
      summary: publication.summary,
      body: publication.body ? [publication.body] : [],
      areas: place.names,
      widerAreas: place.widerNames,
      labels: [
        ...facetLabels(terms),
        kindWords[publication.kind],
        ...(publication.publisher ? [publication.publisher] : []),
        ...publication.participations.map(({ organisation }) => organisation.name),
      ],
      areaCodes: place.codes,
      terms: [...facetValues(terms), `kind:${publication.kind}`, ...(publication.region ? [`region:${publication.region.slug}`] : [])],
      startYear: publication.year,
      endYear: publication.year,
      evidenceStep: 0,
      inOtherWords: publication.inOtherWords,
      publishedAt: publication.publishedAt,
      version: publication.version,
    };
  });
}
