import type { SearchEngine } from '../engine.ts';
import { ndcg, recall } from './gain.ts';
import type { QueryHere } from './judged-here.ts';
import { type Judgments, keyOf } from './judged-queries.ts';

/** The keys of what an engine finds, the best first; of all kinds of item, or only of these. */
export type Find = (text: string, types: readonly string[]) => Promise<readonly string[]>;

/** An engine of ours as `Find`: the first twenty. */
export const findBy =
  (engine: Pick<SearchEngine, 'search'>): Find =>
  async (text, types) =>
    (await engine.search({ text, types, first: 20, highlight: false })).hits.map(keyOf);

/** How well one query is answered: nDCG@10 and recall@20. */
export type Outcome = {
  ndcg: number;
  /** Null when no item helps. */
  recall: number | null;
  /** Nothing was found at all. */
  empty: boolean;
};

/** The outcomes of one query: among everything, and among practices alone (null when that says nothing). */
export type QueryScore = { query: QueryHere; all: Outcome; practices: Outcome | null };

/** Asks one judged query: once among everything, and once among practices when these are judged. */
export async function scoreQuery(query: QueryHere, find: Find): Promise<QueryScore> {
  const all = outcome(await find(query.query, []), query.relevant);
  return { query, all, practices: query.practices && outcome(await find(query.query, ['pilot']), query.practices) };
}

function outcome(found: readonly string[], relevant: Judgments): Outcome {
  return { ndcg: ndcg(found, relevant) ?? 0, recall: recall(found, relevant), empty: found.length === 0 };
}

/** Means over queries. `queries` is how many counted. */
export type Score = { queries: number; ndcg: number; recall: number; empty: number };
export type Scores = { practices: Score; questions: Score; all: Score };

/** The means that are reported: over practices, over questions in whole sentences among practices, and over everything. */
export function meansOf(scores: readonly QueryScore[]): Scores {
  const onPractices = scores.filter(({ practices }) => practices !== null);
  const practicesOf = (of: readonly QueryScore[]): Score => mean(of.flatMap(({ practices }) => (practices ? [practices] : [])));
  return {
    practices: practicesOf(onPractices),
    questions: practicesOf(onPractices.filter(({ query }) => query.kind === 'question')),
    all: mean(scores.map(({ all }) => all)),
  };
}

function mean(outcomes: readonly Outcome[]): Score {
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    queries: outcomes.length,
    ndcg: average(outcomes.map((one) => one.ndcg)),
    recall: average(outcomes.flatMap((one) => (one.recall === null ? [] : [one.recall]))),
    empty: outcomes.filter(({ empty }) => empty).length,
  };
}

/** Asks all of these queries, one after the other. */
export async function scoreAll(queries: readonly QueryHere[], find: Find): Promise<QueryScore[]> {
  const scores: QueryScore[] = [];
  for (const query of queries) scores.push(await scoreQuery(query, find));
  return scores;
}
