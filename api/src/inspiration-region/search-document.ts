import type { Database } from '@kennishub/db';
import { areasAround, joinSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of inspiration regions. */
export async function searchableInspirationRegions(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const regions = await db.query.inspirationRegions.findMany({
    where: { id: { in: [...ids] } },
    with: { themes: true, participants: { with: { partnerType: true } } },
  });
  const around = await areasAround(
    db,
    regions.map((region) => region.areaCode),
  );
  return regions.map((region) => {
    const place = joinSurroundings(around, [region.areaCode]);
    const partners = region.participants.flatMap(({ name }) => name ?? []);
    return {
      type: 'inspiration-region',
      id: region.id,
      slug: region.slug,
      title: region.name,
      summary: region.summary,
      body: [
        region.ambition,
        region.wish,
        region.cooperation,
        region.lessons,
        ...region.structure.map(({ label, role }) => `${label}: ${role}`),
        ...region.localAccess.map(({ municipality, name }) => `${municipality}: ${name}`),
      ].filter((text) => text !== null),
      areas: place.names,
      widerAreas: place.widerNames,
      labels: [...facetLabels(region.themes), ...partners],
      areaCodes: place.codes,
      terms: [...facetValues(region.themes), `kind:${region.kind}`, `region:${region.slug}`],
      startYear: null,
      endYear: null,
      evidenceStep: 0,
      inOtherWords: region.inOtherWords,
      publishedAt: region.publishedAt,
      version: region.version,
    };
  });
}
