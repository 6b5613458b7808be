import { type SQL, sql } from 'drizzle-orm';
import { limits, type SearchFilters, type SearchRequest } from '../engine.ts';

/** A list as one parameter, whatever the driver: Postgres reads it from JSON. */
export const listOf = (values: readonly string[]): SQL =>
  sql`array(select value from jsonb_array_elements_text(${JSON.stringify(values.slice(0, limits.values))}::text::jsonb))`;

/** NUL and broken halves of characters can't be sent to Postgres; a value with them matches nothing anyway. */
const sendable = (values: readonly string[]): string[] => values.map((value) => value.slice(0, 200).toWellFormed().replaceAll('\0', ' '));

/** The conditions that are no facet: a document that fails one is no hit and is counted nowhere. */
export function hardConditions(filters: SearchFilters): SQL {
  const conditions: SQL[] = [sql`true`];
  if (filters.areaCodes && filters.areaCodes.length > 0) conditions.push(sql`d.area_codes && ${listOf(sendable(filters.areaCodes))}`);
  const { from, to } = filters.years ?? {};
  if (from !== undefined) conditions.push(sql`coalesce(d.end_year, d.start_year) >= ${whole(from)}::int`);
  if (to !== undefined) conditions.push(sql`coalesce(d.start_year, d.end_year) <= ${whole(to)}::int`);
  if (filters.minimumStep !== undefined) conditions.push(sql`d.evidence_step >= ${whole(filters.minimumStep)}::int`);
  return sql.join(conditions, sql` and `);
}

const whole = (value: number): number => (Number.isFinite(value) ? Math.trunc(Math.max(-10_000, Math.min(10_000, value))) : 10_000);

/**
 * The names of the facets a document fails, as a text array: empty for a hit. A facet's own counts look at documents that fail nothing
 * but that facet. The kind of item counts as the facet `type`. Null when nothing was chosen, so that nothing can be failed.
 */
export function failedFacets({ types, filters }: Pick<SearchRequest, 'types' | 'filters'>): SQL | null {
  const cases: SQL[] = [];
  if (types && types.length > 0) cases.push(sql`case when d.type = any(${listOf(sendable(types))}) then null else 'type' end`);
  for (const [facet, values] of chosenTerms(filters ?? {})) {
    const terms = sendable(values.map((value) => `${facet}:${value}`));
    cases.push(sql`case when d.terms && ${listOf(terms)} then null else ${sendable([facet])[0] ?? ''}::text end`);
  }
  return cases.length === 0 ? null : sql`array_remove(array[${sql.join(cases, sql`, `)}]::text[], null)`;
}

function chosenTerms({ terms, phases }: SearchFilters): [string, readonly string[]][] {
  const chosen = { ...terms, ...(phases && phases.length > 0 ? { phase: phases } : {}) };
  return Object.entries(chosen)
    .filter(([, values]) => values.length > 0)
    .slice(0, limits.facets);
}
