import { likeliest, type Sample, type Tier } from '../ranking/likeliest.ts';
import type { Plan } from '../ranking/plan.ts';
import type { Tuning } from '../ranking/tuning.ts';
import { allOf, type Filter, inTier } from './filter.ts';

/** Gives the documents that pass, in the order of the index, and how many there are in all. */
export type Fetch<Document> = (page: { filter?: Filter; offset: number; limit: number }) => Promise<{ total: number; results: Document[] }>;

/** What must be true of a document: its words, and all the rest. */
export type Where = { words: Filter; rest: readonly Filter[] };

/**
 * The documents that must score high first, tier after tier; within a tier in the order of the index. Asks for one tier after the other, each
 * without those before it, until there are enough: most often the first tiers are. A tier that must be too small is not waited for.
 */
export async function likeliestDocuments<Document>(
  plan: Plan,
  { first, offset }: { first: number; offset: number },
  where: Where,
  fetch: Fetch<Document>,
  tuning: Tuning,
  sample: Sample | null,
): Promise<Document[]> {
  const { words, rest } = where;
  if (isFew(plan, first)) {
    const { total, results } = await fetch({ filter: allOf([words, ...rest]), offset, limit: first });
    if (total <= first) return results;
  }
  const documents: Document[] = [];
  let passed = 0;
  let before: Filter | null = null;
  const tiers = tiersOf(plan, words, tuning, first, sample);
  for (const round of offset === 0 ? untilEnough(tiers) : oneByOne(tiers)) {
    const asked = round.map(async ({ filter: tier, fits }) => {
      const filter = allOf([tier, ...(before === null ? [] : [`NOT (${before})`]), ...rest]);
      before = tier;
      const room = roomFor(fits, first - documents.length, first);
      return { fits, ...(await fetch({ filter, offset: Math.max(0, offset - passed), limit: room })) };
    });
    for (const { fits, total, results } of await Promise.all(asked)) {
      const wanted = first - documents.length;
      const isAll = Math.max(0, offset - passed) + results.length >= total;
      // Of more than fits no part is better than another.
      documents.push(...(isAll && results.length <= roomFor(fits, wanted, first) ? results : results.slice(0, wanted)));
      passed += total;
      if (documents.length >= first) return documents;
    }
  }
  return documents;
}

/** How many are taken of a tier where so many are wanted. */
const roomFor = (fits: boolean, wanted: number, first: number): number => (fits ? wanted + Math.floor(first / 2) : wanted);

/** Whether what is found hardly can be more than a page. */
const isFew = ({ words }: Plan, first: number): boolean => words.reduce((sum, { documents }) => sum + documents, 0) <= first;

/** The filters of the tiers, the last one everything; made one by one, because most often the first are enough. */
function* tiersOf(plan: Plan, words: Filter, tuning: Tuning, wanted: number, sample: Sample | null): Generator<FilteredTier> {
  let before = words;
  for (const { tier, ...step } of likeliest(plan, tuning, wanted, sample)) {
    const filter = findsAlways(tier) ? inTier(tier) : allOf([words, inTier(tier)]);
    if (filter !== before) yield { filter, ...step };
    before = filter;
  }
  yield { filter: words, fits: false, enough: true };
}

type FilteredTier = { filter: Filter; fits: boolean; enough: boolean };

/** Tiers that are asked together: those that surely are too small with the one after them. */
function* untilEnough(tiers: Iterable<FilteredTier>): Generator<FilteredTier[]> {
  let round: FilteredTier[] = [];
  for (const tier of tiers) {
    round.push(tier);
    if (!tier.enough) continue;
    yield round;
    round = [];
  }
}

function* oneByOne(tiers: Iterable<FilteredTier>): Generator<FilteredTier[]> {
  for (const tier of tiers) yield [tier];
}

/** Whether every way to be in the tier is a find by itself. */
const findsAlways = (tier: Tier): boolean => tier.every((conditions) => conditions.some(({ word }) => word.finds));
