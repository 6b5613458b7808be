import type { Database } from '@kennishub/db';
import { judgedHere } from '../judged/judged-here.ts';
import { findBy, type QueryScore, scoreQuery } from '../judged/score.ts';
import { postgresFinder } from '../postgres/finder.ts';
import { createMemory, type Memory } from '../ranking/memory.ts';
import { defaultTuning } from '../ranking/tuning.ts';
import { createSearch } from '../search.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { readOtherwise } from './reading.ts';

/** How well one judged query is answered before and after, nDCG@10: among everything, and among practices alone (null when not judged there). */
export type ComparedQuery = { text: string; before: number; after: number; practicesBefore: number | null; practicesAfter: number | null };

/** What other words do to the answers of the judged queries. */
export type Comparison = {
  /** Judged queries that say something about this hub; 0 when it has other content. */
  counted: number;
  /** Of those, the ones that are read otherwise with the other words, and were asked again. */
  asked: number;
  /** How much the mean nDCG@10 changes over all counted queries, among everything and among practices alone; below 0 is worse. */
  gain: number;
  practicesGain: number;
  /** The queries that are answered better or worse, the worst loss first. */
  queries: ComparedQuery[];
};

/** Bytes of documents that comparing remembers, beside those of the search itself. */
const memoryBytes = 32 * 1024 * 1024;
const memories = new WeakMap<Database, Memory>();

/** Differences below this are rounding. */
const hair = 1e-6;

/** Answers the judged queries that other words touch with both, on the documents of this hub. Changes nothing and holds no lock. */
export async function compareLexicons(db: Database, before: Lexicon, after: Lexicon): Promise<Comparison> {
  const counted = await judgedHere(db);
  const otherwise = await readOtherwise(
    db,
    counted.map(({ query }) => query),
    before,
    after,
  );
  const touched = counted.filter(({ query }) => otherwise.has(query));
  const memory = memories.get(db) ?? createMemory(db, memoryBytes);
  memories.set(db, memory);
  const finding = (lexicon: Lexicon) => findBy(createSearch(db, () => lexicon, postgresFinder(db, defaultTuning), { memory }));
  const queries: ComparedQuery[] = [];
  for (const query of touched) queries.push(compared(await scoreQuery(query, finding(before)), await scoreQuery(query, finding(after))));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    counted: counted.length,
    asked: touched.length,
    gain: sum(queries.map((one) => one.after - one.before)) / Math.max(1, counted.length),
    practicesGain: sum(queries.map(gainOnPractices)) / Math.max(1, counted.filter(({ practices }) => practices !== null).length),
    queries: queries
      .filter((one) => shifts(one).some((shift) => Math.abs(shift) > hair))
      .sort((a, b) => Math.min(...shifts(a)) - Math.min(...shifts(b))),
  };
}

const compared = (before: QueryScore, after: QueryScore): ComparedQuery => ({
  text: before.query.query,
  before: before.all.ndcg,
  after: after.all.ndcg,
  practicesBefore: before.practices?.ndcg ?? null,
  practicesAfter: after.practices?.ndcg ?? null,
});

const gainOnPractices = ({ practicesBefore, practicesAfter }: ComparedQuery): number => (practicesAfter ?? 0) - (practicesBefore ?? 0);

const shifts = (one: ComparedQuery): number[] => [one.after - one.before, gainOnPractices(one)];
