import { likeliest, type Tier } from '../ranking/likeliest.ts';
import type { Plan } from '../ranking/plan.ts';
import type { Tuning } from '../ranking/tuning.ts';
import { allOf, type Filter, inTier } from './filter.ts';

/** Gives the documents that pass, in the order of the index, and how many there are in all. */
export type Fetch<Document> = (page: { filter?: Filter; offset: number; limit: number }) => Promise<{ total: number; results: Document[] }>;

/** What must be true of a document: its words, and all the rest. */
export type Where = { words: Filter; rest: readonly Filter[] };

/**
 * The documents that must score high first, tier after tier; within a tier in the order of the index. Asks for one tier after the other, each
 * without those before it, until there are enough: most often the first tiers are.
 */
export async function likeliestDocuments<Document>(
  plan: Plan,
  { first, offset }: { first: number; offset: number },
  where: Where,
  fetch: Fetch<Document>,
  tuning: Tuning,
): Promise<Document[]> {
  const { words, rest } = where;
  if (isFew(plan, first)) {
    const { total, results } = await fetch({ filter: allOf([words, ...rest]), offset, limit: first });
    if (total <= first) return results;
  }
  const documents: Document[] = [];
  let passed = 0;
  let before: Filter | null = null;
  for (const tier of tiersOf(plan, words, tuning)) {
    const filter = allOf([tier, ...(before === null ? [] : [`NOT (${before})`]), ...rest]);
    const { total, results } = await fetch({ filter, offset: Math.max(0, offset - passed), limit: first - documents.length });
    documents.push(...results);
    passed += total;
    // Where nothing is, nothing has to be left out.
    if (total > 0) before = tier;
    if (documents.length >= first) break;
  }
  return documents;
}

/** Whether what is found hardly can be more than a page. */
const isFew = ({ words }: Plan, first: number): boolean => words.reduce((sum, { documents }) => sum + documents, 0) <= first;

/** The filters of the tiers, the last one everything; made one by one, because most often the first are enough. */
function* tiersOf(plan: Plan, words: Filter, tuning: Tuning): Generator<Filter> {
  let before = words;
  for (const tier of likeliest(plan, tuning)) {
    const filter = findsAlways(tier) ? inTier(tier) : allOf([words, inTier(tier)]);
    if (filter !== before) yield filter;
    before = filter;
  }
  yield words;
}

/** Whether every way to be in the tier is a find by itself. */
const findsAlways = (tier: Tier): boolean => tier.every((conditions) => conditions.some(({ word }) => word.finds));
