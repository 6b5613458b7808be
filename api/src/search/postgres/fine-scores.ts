import { type SQL, sql } from 'drizzle-orm';
import type { Plan, PlannedWay } from './plan.ts';
import type { Tuning } from './tuning.ts';
import { unpacked } from './unpacked.ts';

/**
 * The exact score of the best candidates. Written out per way and not joined to a table of ways: that takes a third of the time.
 * Every word counts by the best of its ways; how much is covered, and how much of it in the title, by the ways that are worth most.
 */
export function fineScores({ groups, bonuses, asked }: Plan, tuning: Tuning): SQL {
  const { base, uncovered, title, candidates } = tuning;
  const points = groups.map((ways) =>
    greatest(ways.map(({ match, rank, worth }) => sql`case when ${has(match)} then ${pointsOf(worth, rank, base)} else 0 end`)),
  );
  const covered = groups.map((ways) => firstOf(ways, 'match'));
  const inTitle = groups.map((ways) => firstOf(ways, 'title'));
  const extra = bonuses.map(({ worth, match, rank }) => sql`case when ${has(match)} then ${worth}::float8 * ${rankOf(rank)} else 0 end`);
  const all = Math.max(asked, 0.000001);
  return sql`
    candidates as materialized (select id, type from passing order by rough desc, id limit ${candidates}::int),
    fine as (
      select c.id, f.covered / ${all}::float8 as covered,
        round(((f.points + f.bonus) * (${uncovered}::float8 + ${1 - uncovered}::float8 * f.covered / ${all}::float8)
          * (1 + ${title}::float8 * f.title / ${all}::float8) * coalesce(p.prior, 1))::numeric, 6)::float8 as score
      from candidates c join search_documents doc using (id) left join priors p on p.type = c.type
      cross join lateral (${unpacked(sql`doc.words`)}) u
      cross join lateral (${weightsFor(tuning)}) v
      cross join lateral (
        select ${sum(points)} as points, ${sum(covered)} as covered, ${sum(inTitle)} as title, ${sum(extra)} as bonus offset 0
      ) f
    ),
    scored as (
      select passing.*, coalesce(fine.score, 0) as score, coalesce(fine.covered, passing.coverage) as covered from passing left join fine using (id)
    ),`;
}

/** The numbers of the best ways to find each word in the document `d`, as an array; for the hits of a page. */
export function bestWays({ groups }: Plan, tuning: Tuning): SQL {
  return sql`(
    select array_agg(way order by grp)
    from (${unpacked(sql`d.words`)}) u
    cross join lateral (${weightsFor(tuning, sql`d`)}) v
    cross join lateral (
      select distinct on (w.grp) w.grp, w.way
      from jsonb_to_recordset(${JSON.stringify(groups.flat())}::text::jsonb) as w(way int, grp int, worth float8, match text, rank text)
      where u.words @@ w.match::tsquery
      order by w.grp, w.worth * (${tuning.base}::float8 + ts_rank(v.weights, u.words, w.rank::tsquery)) desc, w.way
    ) best)`;
}

/** What a word is worth by where it stands; running text weighs less in long documents. */
function weightsFor({ weights, usualLength, lengthPenalty }: Tuning, doc = sql`doc`): SQL {
  const [d, c, b, a] = weights;
  return sql`select array[${d}::float8 * n.short, ${c}::float8 * n.short, ${b}::float8, ${a}::float8]::real[] as weights
    from (select 1 / (1 + ${lengthPenalty}::float8 * ln(greatest(1, ${doc}.length / ${usualLength}::float8)) / ln(2::float8)) as short) n offset 0`;
}

const has = (query: string): SQL => sql`u.words @@ ${query}::text::tsquery`;
const rankOf = (query: string): SQL => sql`ts_rank(v.weights, u.words, ${query}::text::tsquery)`;
const pointsOf = (worth: number, rank: string, base: number): SQL => sql`${worth}::float8 * (${base}::float8 + ${rankOf(rank)})`;
const greatest = (values: readonly SQL[]): SQL => sql`greatest(${sql.join([...values], sql`, `)})`;
const sum = (values: readonly SQL[]): SQL => (values.length === 0 ? sql`0::float8` : sql.join([...values], sql` + `));

/** The worth of the first way that the document has; they come with the most worth first. */
const firstOf = (ways: readonly PlannedWay[], query: 'match' | 'title'): SQL =>
  sql`case ${sql.join(
    ways.map((way) => sql`when ${has(way[query])} then ${way.worth}::float8`),
    sql` `,
  )} else 0 end`;
