import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../cursor.ts';
import { limits, type SearchOrder, type SearchRequest } from '../engine.ts';
import { failedFacets, hardConditions, listOf } from './conditions.ts';
import { bestWays, fineScores } from './fine-scores.ts';
import type { Plan } from './plan.ts';
import type { Tuning } from './tuning.ts';
import { unpacked } from './unpacked.ts';

/** One hit as the statement gives it; `ways` are the best ways, by number in the plan. */
export type FoundRow = {
  id: string;
  type: string;
  slug: string;
  title: string;
  summary: string;
  body: string;
  area: string;
  facets: string;
  first: number;
  second: number;
  score: number;
  weaker: boolean;
  ways: number[] | null;
};

export type FoundPage = {
  total: number;
  types: { type: string; count: number }[];
  terms: { facet: string; value: string; count: number }[];
  hits: FoundRow[];
};

type Options = { request: SearchRequest; order: SearchOrder; first: number; after: Place | null; tuning: Tuning };

/**
 * The whole search as one statement, everything that was typed a parameter. Without a plan: all documents that pass the filters.
 * What is done for all that is found asks only the index and the short columns: opening a long column costs ten times as much as finding
 * it. Only the best `candidates` are opened and ranked finely; the rest comes after them in the rough order. Of equals the shortest comes first.
 */
export function searchStatement(plan: Plan | null, options: Options): SQL {
  const { request, tuning, order } = options;
  const facets = (request.facets ?? []).slice(0, limits.facets);
  const failed = failedFacets(request);
  return sql`
    with ${plan ? foundByWords(plan, tuning) : sql``}
    kept as materialized (
      select d.id, d.type, d.published_at, d.evidence_step ${facets.length > 0 ? sql`, d.terms` : sql``} ${failed ? sql`, fails.facets[1] as failed` : sql``},
        ${plan ? sql`f.coverage, round(f.rough * coalesce(p.prior, 1) * 1000000) - d.length as rough` : sql`1::float8 as coverage, 0::float8 as rough`}
      from search_documents d ${plan ? sql`join found f on f.place = d.ctid left join priors p on p.type = d.type` : sql``}
        ${failed ? sql`cross join lateral (select ${failed} as facets offset 0) fails` : sql``}
      where ${failed ? sql`cardinality(fails.facets) <= 1 and` : sql``} ${hardConditions(request.filters ?? {})}
    ),
    passing as (select * from kept ${failed ? sql`where failed is null` : sql``}),
    ${plan ? fineScores(plan, tuning) : sql`scored as (select *, 0::float8 as score, coverage as covered from passing),`}
    placed as (
      select id, type, score, covered, ${sortKeys(order, tuning, plan !== null)} from scored
    ),
    ${startOf(options.after)}
    page as materialized (
      select placed.* from placed ${options.after ? sql`, start where ${isAfter(sql`placed`, sql`start`)}` : sql``}
      order by first desc, second desc, id limit ${options.first + 1}::int
    )
    select jsonb_build_object(
      'total', (select count(*) from passing),
      'types', (select coalesce(jsonb_agg(t order by t.count desc, t.type), '[]') from (
        select type, count(*) as count from kept ${failed ? sql`where coalesce(failed, 'type') = 'type'` : sql``} group by type) t),
      'terms', ${facets.length > 0 ? facetCounts(facets, failed !== null) : sql`'[]'::jsonb`},
      'hits', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'type', d.type, 'slug', d.slug, 'title', d.title, 'summary', d.summary,
          'body', ${request.highlight === false ? sql`''` : sql`d.body`}, 'area', d.area, 'facets', d.facets,
          'first', p.first, 'second', p.second, 'score', p.score, 'weaker', p.covered < ${tuning.weaker}::float8, 'ways', ${plan ? bestWays(plan, tuning) : sql`null`})
          order by p.first desc, p.second desc, p.id), '[]')
        from page p join search_documents d using (id))
    ) as found`;
}

/**
 * Which documents have enough of the query, how much of it, and a rough score: from the index alone. A document goes by its place in the
 * table, which holds within one statement: it is found again without another index.
 */
function foundByWords({ layers, asked }: Plan, { typePriors, leastCoverage }: Tuning): SQL {
  return sql`
    layers as materialized (
      select cover, gain, sure::tsquery as sure, maybe::tsquery as maybe, exact::tsquery as exact
      from jsonb_to_recordset(${JSON.stringify(layers)}::text::jsonb) as l(cover float8, gain float8, sure text, maybe text, exact text)
    ),
    priors as materialized (select key as type, value::float8 as prior from jsonb_each_text(${JSON.stringify(typePriors)}::text::jsonb)),
    found as (
      select place, sum(cover) / ${Math.max(asked, 0.000001)}::float8 as coverage, sum(gain) as rough
      from (
        select d.ctid as place, l.cover, l.gain from layers l join search_documents d on d.words @@ l.sure
        union all
        select d.ctid, l.cover, l.gain from layers l join search_documents d on d.words @@ l.maybe
          cross join lateral (${unpacked(sql`d.words`)}) u where u.words @@ l.exact
      ) looks
      group by place having sum(cover) >= ${leastCoverage * asked}::float8
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

/** Two numbers to sort by, highest first. With a text, weaker hits come last in every order. */
function sortKeys(order: SearchOrder, tuning: Tuning, hasText: boolean): SQL {
  const newest = sql`extract(epoch from published_at)::float8`;
  const strong = hasText ? sql`case when covered < ${tuning.weaker}::float8 then 0 else 1 end` : sql`1`;
  if (order === 'newest') return sql`(${strong})::float8 as first, ${newest} as second`;
  if (order === 'evidence') return sql`((${strong}) * 10 + evidence_step)::float8 as first, ${hasText ? sql`score` : newest} as second`;
  return sql`score as first, rough as second`;
}

const isAfter = (one: SQL, other: SQL): SQL => sql`(${one}.first < ${other}.first or (${one}.first = ${other}.first
  and (${one}.second < ${other}.second or (${one}.second = ${other}.second and ${one}.id > ${other}.id))))`;

/** Where the page starts: after the last hit as it stands now, or, when that one is gone, after where it stood. */
function startOf(after: Place | null): SQL {
  if (!after) return sql``;
  const { first, second, id } = after;
  return sql`start as materialized (
    select first, second, id from placed where id = ${id}::text::uuid
    union all select ${first}::float8, ${second}::float8, ${id}::text::uuid where not exists (select from placed where id = ${id}::text::uuid)
  ),`;
}
