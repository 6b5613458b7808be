import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { facetVocabularies } from './facet-values.ts';

/**
 * The Dutch labels of facet values, by facet and value, in one statement. Values of facets that are no vocabulary and no region, such as
 * `phase`, have none: a client has its own words for an enum.
 */
export async function facetLabelsOf(db: Database, facets: readonly string[]): Promise<Map<string, string>> {
  const wanted = Object.entries(facetVocabularies).filter(([, facet]) => facets.includes(facet));
  const rows = await rowsOf<{ facet: string; value: string; label: string }>(
    db,
    sql`select coalesce((${JSON.stringify(Object.fromEntries(wanted))}::text::jsonb) ->> vocabulary, '') as facet, slug as value, label from terms
        where vocabulary = any(${sql.param(wanted.map(([vocabulary]) => vocabulary))}::text[])
      union all
      select 'region', slug, name from inspiration_regions where ${facets.includes('region')}`,
  );
  return new Map(rows.map(({ facet, value, label }) => [`${facet}:${value}`, label]));
}
