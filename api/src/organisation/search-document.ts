import type { Database } from '@kennishub/db';
import { areasAround, joinSurroundings } from '../area/index.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of organisations. */
export async function searchableOrganisations(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const organisations = await db.query.organisations.findMany({ where: { id: { in: [...ids] } }, with: { type: true } });
  const around = await areasAround(
    db,
    organisations.flatMap(({ municipalityCode }) => municipalityCode ?? []),
  );
  return organisations.map((organisation) => {
    const place = joinSurroundings(around, organisation.municipalityCode ? [organisation.municipalityCode] : []);
    return {
      type: 'organisation',
      id: organisation.id,
      slug: organisation.slug,
      title: organisation.name,
      summary: organisation.description ?? organisation.type.label,
      body: [],
      areas: place.names,
      widerAreas: place.widerNames,
      labels: [organisation.type.label],
      areaCodes: place.codes,
      terms: [`partnerType:${organisation.type.slug}`],
      startYear: null,
      endYear: null,
      evidenceStep: 0,
      inOtherWords: organisation.inOtherWords,
      publishedAt: organisation.publishedAt,
      version: organisation.version,
    };
  });
}
