import type { Alternative, Group } from '../text/groups.ts';
import { keyOf, type Pattern } from '../text/pattern.ts';
import type { Query } from '../text/query.ts';
import type { Understood } from '../understanding/understand.ts';
import type { Frequencies } from '../understanding/vocabulary.ts';
import type { Tuning } from './tuning.ts';

/** A way to find a word of the query, and what that is worth: strength × rarity. */
export type Way = { worth: number; alternative: Alternative };

/** A word of the query with the ways to find it that any document has, the most worth first. */
export type Word = {
  group: Group;
  /** What finding it is worth at most. */
  worth: number;
  /** At most so many documents have it. */
  documents: number;
  ways: readonly Way[];
  /** Worth enough that a document with nothing else of the query is a hit. */
  finds: boolean;
};

/** Counts for the order, finds nothing by itself: a number, or two neighbours of the query. */
export type Bonus = { worth: number; patterns: readonly Pattern[]; together: boolean };

/** What is looked for, whichever engine does it. */
export type Plan = {
  words: readonly Word[];
  bonuses: readonly Bonus[];
  /** What all words together are worth, those that no document has included. */
  asked: number;
};

/** Turns an understood query into a plan; null when no document can have any of it. */
export function planOf({ query, groups, known }: Understood, tuning: Tuning): Plan | null {
  const words: Omit<Word, 'finds'>[] = [];
  const bonuses: Bonus[] = [];
  let asked = 0;
  for (const group of groups) {
    const possible = group.alternatives.filter((alternative) => documentsWith(alternative, known) > 0);
    const rarity = rarityOf(possible, known);
    const ways = possible.map((alternative): Way => {
      const rare = alternative.spans !== null ? Math.max(rarity, idf(documentsWith(alternative, known), known.documents)) : rarity;
      return { worth: rare * alternative.strength, alternative };
    });
    if (group.word.number) {
      bonuses.push(...ways.map(({ worth, alternative: { patterns, together } }) => ({ worth, patterns, together })));
      continue;
    }
    const worth = Math.max(possible.length > 0 ? 0 : rarity, ...ways.map((way) => way.worth));
    asked += worth;
    if (ways.length === 0) continue;
    const documents = Math.max(...possible.map((alternative) => documentsWith(alternative, known)));
    words.push({ group, worth, documents, ways: eachOnce(ways.sort((a, b) => b.worth - a.worth)) });
  }
  const finding = words.map((word) => ({ ...word, finds: word.worth >= tuning.leastCoverage * asked }));
  if (!finding.some(({ finds }) => finds)) return null;
  return { words: finding, bonuses: [...bonuses, ...neighbours(query, known, tuning)], asked: Math.max(asked, 0.000001) };
}

/** Two lists that lead to the same words are one way to find them, not two: the best of them stays. */
function eachOnce(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  const seen = new Set<string>();
  return ways.filter(({ alternative: { patterns, together } }) => {
    const [pattern] = patterns;
    // What is found by several patterns, or by words anywhere, comes from the word itself: no list leads there.
    if (!pattern || patterns.length > 1 || together) return true;
    const key = pattern.length === 1 ? (pattern[0]?.stem ?? '') : keyOf(pattern);
    return !seen.has(key) && seen.add(key);
  });
}

/** The patterns that surely mean the word, or the surest there are: what a document is asked how strongly it speaks of. */
export function meantPatterns({ ways }: Word): Pattern[] {
  const best = Math.max(...ways.map(({ alternative }) => alternative.strength));
  return ways.filter(({ alternative }) => alternative.strength >= Math.min(0.8, best)).flatMap(({ alternative }) => alternative.patterns);
}

/** How rare a word is, by the most common of the ways that surely mean it. */
function rarityOf(possible: readonly Alternative[], known: Frequencies): number {
  const own = possible.filter(({ spans }) => spans === null);
  const strong = own.filter(({ strength }) => strength >= 0.8);
  const common = Math.max(0, ...(strong.length > 0 ? strong : own).map((alternative) => documentsWith(alternative, known)));
  return common > 0 ? idf(common, known.documents) : 1;
}

/** Two neighbours of the query that stand together in a document, too. */
function neighbours({ spoken }: Query, known: Frequencies, tuning: Tuning): Bonus[] {
  return spoken.flatMap((second, index): Bonus[] => {
    const first = spoken[index - 1];
    const apart = first ? second.position - first.position : 0;
    if (!first || apart < 1 || apart > 3 || known.of(first.stem) === 0 || known.of(second.stem) === 0) return [];
    const pattern = [
      { stem: first.stem, offset: 0 },
      { stem: second.stem, offset: apart },
    ];
    const worth = (idf(known.of(first.stem), known.documents) + idf(known.of(second.stem), known.documents)) * tuning.neighbours;
    return [{ worth, patterns: [pattern], together: false }];
  });
}

/** At most so many documents can have it. */
function documentsWith({ patterns, together }: Alternative, known: Frequencies): number {
  const counts = patterns.map((pattern) => Math.min(...pattern.map(({ stem }) => known.of(stem))));
  return together ? (counts[0] ?? 0) : Math.max(0, ...counts);
}

/** How rare a word is: rare words tell much, words that nearly every document has hardly anything. */
export const idf = (found: number, documents: number): number => Math.log(1 + (documents - found + 0.5) / (found + 0.5));
