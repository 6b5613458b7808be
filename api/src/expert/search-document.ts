import type { Database } from '@kennishub/db';
import { areasAround, joinSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of experts. */
export async function searchableExperts(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const experts = await db.query.experts.findMany({
    where: { id: { in: [...ids] } },
    with: { competences: true, themes: true, schoolTypes: true },
  });
  const around = await areasAround(
    db,
    experts.flatMap(({ municipalityCode }) => municipalityCode ?? []),
  );
  return experts.map((expert) => {
    const place = joinSurroundings(around, expert.municipalityCode ? [expert.municipalityCode] : []);
    const terms = [...expert.competences, ...expert.themes, ...expert.schoolTypes];
    return {
      type: 'expert',
      id: expert.id,
      slug: expert.slug,
      title: expert.name,
      summary: expert.headline,
      body: [expert.bio],
      areas: place.names,
      widerAreas: place.widerNames,
      labels: facetLabels(terms),
      areaCodes: place.codes,
      terms: facetValues(terms),
      startYear: null,
      endYear: null,
      evidenceStep: 0,
      inOtherWords: expert.inOtherWords,
      publishedAt: expert.publishedAt,
      version: expert.version,
    };
  });
}
