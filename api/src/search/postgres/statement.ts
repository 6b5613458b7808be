import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../cursor.ts';
import { limits } from '../engine.ts';
import type { FindRequest, Found } from '../finder.ts';
import type { Plan } from '../ranking/plan.ts';
import type { Tuning } from '../ranking/tuning.ts';
import { failedFacets, hardConditions, listOf } from './conditions.ts';
import { layersOf } from './layers.ts';
import { unpacked } from './unpacked.ts';

/** What the statement gives; `hits` are arrays, because objects would repeat their keys a thousand times. */
export type FoundRow = Pick<Found, 'total' | 'types' | 'terms'> & {
  hits: [revision: number, first: number, second: number, number: number][];
};

/**
 * All that is found as one statement, everything that was typed a parameter. Without a plan: all documents that pass the filters.
 * It asks only the index and the short columns: opening a long column costs ten times as much as finding it.
 */
export function findStatement(request: FindRequest, tuning: Tuning): SQL {
  const { plan, filters, first } = request;
  const facets = request.facets.slice(0, limits.facets);
  const failed = failedFacets(filters);
  return sql`
    with ${plan ? foundByWords(plan, tuning) : sql``}
    kept as materialized (
      select d.revision, d.number, d.type, d.published_at, d.evidence_step ${facets.length > 0 ? sql`, d.terms` : sql``}
        ${failed ? sql`, fails.facets[1] as failed` : sql``} ${plan ? sql`, f.rough * coalesce(p.prior, 1) as rough, d.length` : sql``}
      from search_documents d ${plan ? sql`join found f on f.place = d.ctid left join priors p on p.type = d.type` : sql``}
        ${failed ? sql`cross join lateral (select ${failed} as facets offset 0) fails` : sql``}
      where ${failed ? sql`cardinality(fails.facets) <= 1 and` : sql``} ${hardConditions(filters.filters ?? {})}
    ),
    passing as (select * from kept ${failed ? sql`where failed is null` : sql``}),
    placed as (select revision, number, ${sortKeys(request)} from passing),
    page as (
      select * from placed ${request.plan === null && request.after ? sql`where ${isAfter(request.after)}` : sql``}
      order by first desc, second desc, number limit ${first}::int offset ${request.plan ? request.offset : 0}::int
    )
    select jsonb_build_object(
      'total', (select count(*) from passing),
      'types', (select coalesce(jsonb_agg(t order by t.count desc, t.type), '[]') from (
        select type, count(*) as count from kept ${failed ? sql`where coalesce(failed, 'type') = 'type'` : sql``} group by type) t),
      'terms', ${facets.length > 0 ? facetCounts(facets, failed !== null) : sql`'[]'::jsonb`},
      'hits', (select coalesce(jsonb_agg(jsonb_build_array(revision, first, second, number) order by first desc, second desc, number), '[]') from page)
    ) as found`;
}

/**
 * Which documents have enough of the query, and a rough score: from the index alone. A document goes by its place in the table, which
 * holds within one statement: it is found again without another index.
 */
function foundByWords(plan: Plan, tuning: Tuning): SQL {
  return sql`
    layers as materialized (
      select finds, gain, sure::tsquery as sure, maybe::tsquery as maybe, exact::tsquery as exact
      from jsonb_to_recordset(${JSON.stringify(layersOf(plan.words, tuning))}::text::jsonb) as l(finds boolean, gain float8, sure text, maybe text, exact text)
    ),
    priors as materialized (select key as type, value::float8 as prior from jsonb_each_text(${JSON.stringify(tuning.typePriors)}::text::jsonb)),
    found as (
      select place, sum(gain) as rough
      from (
        select d.ctid as place, l.finds, l.gain from layers l join search_documents d on d.words @@ l.sure
        union all
        select d.ctid, l.finds, l.gain from layers l join search_documents d on d.words @@ l.maybe
          cross join lateral (${unpacked(sql`d.words`)}) u where u.words @@ l.exact
      ) looks
      group by place having bool_or(finds)
    ),`;
}

/** Counts whole terms first and takes them apart afterwards (`offset 0` keeps that order): there are few different ones. */
const facetCounts = (facets: readonly string[], hasFailed: boolean): SQL => sql`(
  select coalesce(jsonb_agg(t order by t.count desc, t.value), '[]') from (
    select parts.facet, substr(term, length(parts.facet) + 2) as value, sum(count) as count
    from (
      select term ${hasFailed ? sql`, failed` : sql``}, count(*) as count
      from (select unnest(terms) as term ${hasFailed ? sql`, failed` : sql``} from kept) each group by term ${hasFailed ? sql`, failed` : sql``} offset 0
    ) counted cross join lateral (select split_part(term, ':', 1) as facet offset 0) parts
    where parts.facet = any(${listOf(facets)}) ${hasFailed ? sql`and coalesce(failed, parts.facet) = parts.facet` : sql``}
    group by 1, 2) t)`;

/** Two numbers to sort by, highest first. Of what is found equally well the shortest comes first. */
function sortKeys(request: FindRequest): SQL {
  const published = sql`floor(extract(epoch from published_at) * 1000)::float8`;
  if (request.plan) return sql`rough::float8 as first, -length::float8 as second`;
  return request.order === 'newest'
    ? sql`${published} as first, 0::float8 as second`
    : sql`evidence_step::float8 as first, ${published} as second`;
}

const isAfter = ({ first, second, number }: Place): SQL => sql`(first < ${first}::float8 or (first = ${first}::float8
  and (second < ${second}::float8 or (second = ${second}::float8 and number > ${number}::int))))`;
