import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../cursor.ts';
import { limits, type SearchOrder, type SearchRequest } from '../engine.ts';
import { failedFacets, hardConditions, listOf } from './conditions.ts';
import type { Plan } from './plan.ts';
import type { Tuning } from './tuning.ts';

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

/** The whole search as one statement, everything that was typed a parameter. Without a plan: all documents that pass the filters. */
export function searchStatement(plan: Plan | null, options: Options): SQL {
  const { request, tuning } = options;
  return sql`
    with ${plan ? plannedTables(plan) : sql``}
    found as materialized (
      select d.id, d.type, d.terms, d.published_at, d.evidence_step, ${failedFacets(request)} as failed,
        ${plan ? coarseCoverage : sql`1::float8`} as coverage,
        ${plan ? sql`ts_rank(u.words, ${plan.any}::text::tsquery)::float8` : sql`0::float8`} as rank
      from search_documents d ${plan ? sql`cross join lateral (${unpacked(sql`d.words`)}) u` : sql``}
      where ${hardConditions(request.filters ?? {})} ${plan ? sql`and d.words @@ ${plan.any}::text::tsquery` : sql``}
    ),
    kept as (select * from found where coverage >= ${plan ? tuning.leastCoverage : 0}::float8),
    passing as (
      select *, row_number() over (order by coverage desc, rank desc, id) as coarse from kept where failed = '{}'
    ),
    ${plan ? fineScores(tuning) : sql`scored as (select *, 0::float8 as score, coverage as covered, null::int[] as ways from passing),`}
    placed as (
      select *, ${sortKeys(options.order, tuning, plan !== null)} from scored
    ),
    numbered as (select *, row_number() over (order by first desc, second desc, id) as place from placed),
    page as (
      select * from numbered where place > ${startOf(options.after)} order by place limit ${options.first + 1}::int
    )
    select jsonb_build_object(
      'total', (select count(*) from passing),
      'types', (select coalesce(jsonb_agg(t order by t.count desc, t.type), '[]') from (
        select type, count(*) as count from kept where failed <@ array['type'] group by type) t),
      'terms', (select coalesce(jsonb_agg(t order by t.count desc, t.value), '[]') from (
        select split_part(term, ':', 1) as facet, substr(term, strpos(term, ':') + 1) as value, count(*) as count
        from kept, unnest(terms) as term
        where split_part(term, ':', 1) = any(${listOf((request.facets ?? []).slice(0, limits.facets))}) and failed <@ array[split_part(term, ':', 1)]
        group by 1, 2) t),
      'hits', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'type', d.type, 'slug', d.slug, 'title', d.title, 'summary', d.summary,
          'body', ${request.highlight === false ? sql`''` : sql`d.body`}, 'area', d.area, 'facets', d.facets,
          'first', p.first, 'second', p.second, 'score', p.score, 'weaker', p.covered < ${tuning.weaker}::float8, 'ways', p.ways) order by p.place), '[]')
        from page p join search_documents d using (id))
    ) as found`;
}

function plannedTables({ ways, groups, bonuses }: Plan): SQL {
  return sql`
    ways as materialized (
      select way, grp, worth, match::tsquery as match, rank::tsquery as rank, title::tsquery as title
      from jsonb_to_recordset(${JSON.stringify(ways)}::text::jsonb) as w(way int, grp int, worth float8, match text, rank text, title text)
    ),
    groups as materialized (
      select grp, worth, match::tsquery as match
      from jsonb_to_recordset(${JSON.stringify(groups)}::text::jsonb) as g(grp int, worth float8, match text)
    ),
    bonuses as materialized (
      select worth, match::tsquery as match, rank::tsquery as rank
      from jsonb_to_recordset(${JSON.stringify(bonuses)}::text::jsonb) as b(worth float8, match text, rank text)
    ),
    asked as materialized (select greatest(sum(worth), 0.000001) as worth from groups),`;
}

/** How much of the query a document has in any way, 0–1: cheap, for all documents. */
const coarseCoverage = sql`(select coalesce(sum(g.worth), 0) from groups g where u.words @@ g.match) / (select worth from asked)`;

/**
 * Long tsvectors are stored compressed, and every use unpacks them again; joined to an empty one they are unpacked once.
 * `offset 0` keeps the planner from putting the expression back in every place.
 */
const unpacked = (words: SQL): SQL => sql`select ${words} || ''::tsvector as words offset 0`;

/** The exact score of the best candidates; the rest keeps the coarse order after them. */
function fineScores({ weights, base, uncovered, title, usualLength, lengthPenalty, candidates, typePriors }: Tuning): SQL {
  const [d, c, b, a] = weights;
  const covered = sql`f.covered / asked.worth`;
  return sql`
    scored as (
      select p.*, coalesce(${covered}, p.coverage) as covered, f.ways,
        coalesce(round(((f.points + f.bonus) * (${uncovered}::float8 + ${1 - uncovered}::float8 * ${covered})
          * (1 + ${title}::float8 * f.title / asked.worth)
          * coalesce((${JSON.stringify(typePriors)}::text::jsonb ->> p.type)::float8, 1))::numeric, 6)::float8, 0) as score
      from passing p cross join asked left join lateral (
        select found.*, bonus.bonus
        from search_documents doc
        cross join lateral (${unpacked(sql`doc.words`)}) u
        cross join lateral (select 1 / (1 + ${lengthPenalty}::float8 * log(2, greatest(1, doc.length / ${usualLength}::numeric))::float8) as short) n
        cross join lateral (select array[${d}::float8 * n.short, ${c}::float8 * n.short, ${b}::float8, ${a}::float8]::real[] as weights offset 0) v
        cross join lateral (
          select sum(points) as points, sum(covered) as covered, sum(title) as title, array_agg(way order by grp) as ways
          from (
            select grp, max(points) as points, max(worth) as covered, max(in_title) as title, (array_agg(way order by points desc, way))[1] as way
            from (
              select w.grp, w.way, w.worth, w.worth * (${base}::float8 + ts_rank(v.weights, u.words, w.rank)) as points,
                case when u.words @@ w.title then w.worth else 0 end as in_title
              from ways w where u.words @@ w.match
            ) per_way group by grp
          ) per_group
        ) found
        cross join lateral (
          select coalesce(sum(x.worth * ts_rank(v.weights, u.words, x.rank)), 0) as bonus from bonuses x where u.words @@ x.match
        ) bonus
        where doc.id = p.id
      ) f on p.coarse <= ${candidates}::int
    ),`;
}

/** Two numbers to sort by, highest first. With a text, weaker hits come last in every order. */
function sortKeys(order: SearchOrder, tuning: Tuning, hasText: boolean): SQL {
  const newest = sql`extract(epoch from published_at)::float8`;
  const strong = sql`case when covered < ${tuning.weaker}::float8 then 0 else 1 end`;
  if (order === 'newest') return sql`(${strong})::float8 as first, ${newest} as second`;
  if (order === 'evidence') return sql`((${strong}) * 10 + evidence_step)::float8 as first, ${hasText ? sql`score` : newest} as second`;
  return sql`score as first, round((coverage + rank / 10)::numeric, 6)::float8 as second`;
}

/** The place after which the page starts: that of the last hit, or, when that one is gone, where it stood. */
function startOf(after: Place | null): SQL {
  if (!after) return sql`0`;
  const { first, second, id } = after;
  return sql`coalesce((select place from numbered where id = ${id}::text::uuid), (select count(*) from numbered where
    first > ${first}::float8 or (first = ${first}::float8 and (second > ${second}::float8 or (second = ${second}::float8 and id < ${id}::text::uuid)))))`;
}
