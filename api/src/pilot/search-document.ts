import type { Database } from '@kennishub/db';
import { areasAround, itemAreaCodes, itemSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of practices. */
export async function searchablePilots(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const pilots = await db.query.pilots.findMany({
    where: { id: { in: [...ids] } },
    with: {
      region: { columns: { slug: true, name: true, areaCode: true } },
      themes: true,
      advices: true,
      schoolTypes: true,
      factors: true,
      fundingVariants: true,
      collaborationModels: true,
      partnerTypes: true,
      areas: { columns: { code: true } },
      participations: { with: { organisation: { columns: { name: true } } } },
      effects: { orderBy: { step: 'asc' }, with: { evidence: { columns: { statement: true }, orderBy: { position: 'asc' } } } },
    },
  });
  const ownCodes = (pilot: (typeof pilots)[number]) => pilot.areas.map(({ code }) => code);
  const around = await areasAround(
    db,
    pilots.flatMap((pilot) => itemAreaCodes(ownCodes(pilot), pilot.region)),
  );
  return pilots.map((pilot) => {
    const place = itemSurroundings(around, ownCodes(pilot), pilot.region);
    const terms = [
      ...pilot.themes,
      ...pilot.advices,
      ...pilot.schoolTypes,
      ...pilot.factors,
      ...pilot.fundingVariants,
      ...pilot.collaborationModels,
      ...pilot.partnerTypes,
    ];
    const step = Math.max(0, ...pilot.effects.map((effect) => effect.step));
    return {
      type: 'pilot',
      id: pilot.id,
      slug: pilot.slug,
      title: pilot.title,
      summary: pilot.summary,
      body: [
        pilot.aim,
        pilot.audience,
        pilot.approach,
        ...pilot.effects.flatMap((effect) => effect.evidence.map(({ statement }) => statement)),
        pilot.aftermath,
        pilot.lessons,
        pilot.costs,
        pilot.decision,
        pilot.phaseNote,
      ].filter((text) => text !== null),
      areas: place.names,
      widerAreas: place.widerNames,
      labels: [...facetLabels(terms), ...pilot.participations.map(({ organisation }) => organisation.name)],
      areaCodes: place.codes,
      terms: [
        ...facetValues(terms),
        `phase:${pilot.phase}`,
        `scope:${pilot.scope}`,
        ...(pilot.region ? [`region:${pilot.region.slug}`] : []),
        ...Array.from({ length: step }, (_, index) => `effectStep:${index + 1}`),
      ],
      startYear: pilot.startYear,
      endYear: pilot.endYear,
      evidenceStep: step,
      inOtherWords: pilot.inOtherWords,
      publishedAt: pilot.publishedAt,
      version: pilot.version,
    };
  });
}
