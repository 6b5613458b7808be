import type { Plan, Word } from '../ranking/plan.ts';
import { allOf, anyOf, type Filter, hasWord, standsOut } from './filter.ts';

/** A group of documents to look at, and how many of it at most. A filter of null means all that was found. */
export type Tier = { filter: Filter | null; first: number };

/** Words beyond the four that are worth most hardly change what comes out on top. */
const mostWords = 4;

/** The hits: documents that have any of the words that find. */
function anyFinding({ words }: Plan): Filter {
  return anyOf(words.filter(({ finds }) => finds).map(hasWord));
}

/**
 * Where the best hits are, when there may be more than can be ranked: where everything stands out, where everything is, where the words that are
 * worth most are in the title … The engine gives the shortest of each; the ranking sorts them out.
 */
function tiers({ words }: Plan, most: number): Tier[] {
  const possible = words.reduce((sum, { documents }) => sum + documents, 0);
  if (possible <= most) return [{ filter: null, first: most }];
  const best = [...words].sort((a, b) => b.worth - a.worth).slice(0, mostWords);
  const [first] = best;
  if (!first) return [{ filter: null, first: most }];
  const filters: (Filter | null)[] = [allOf(best.map((word) => anyOf([standsOut(word, 'A'), standsOut(word, 'B')])))];
  if (best.length > 1) {
    filters.push(allOf([...best.map(hasWord), anyOf(best.map((word) => standsOut(word, 'A')))]), allOf(best.map(hasWord)));
    for (const left of leavingOneOut(best)) filters.push(allOf(left.map((word) => standsOut(word, 'B'))));
  }
  filters.push(...best.slice(0, 3).map((word) => standsOut(word, 'A')), hasWord(first));
  return filters.map((filter) => ({ filter, first: Math.ceil(most / filters.length) }));
}

/** The words without the one that is worth least, without the next … */
const leavingOneOut = (words: readonly Word[]): Word[][] =>
  words.length < 3 ? [] : words.map((_, index) => words.filter((_, other) => other !== index)).reverse();

export const likeliest = { anyFinding, tiers };
