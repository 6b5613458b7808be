import type { TypedFastBitSet } from 'typedfastbitset';
import { type Emphasis, emphasisSteps, usualWithout } from './emphasis.ts';
import type { Plan, Word } from './plan.ts';
import type { Tuning } from './tuning.ts';

/** A word of the plan, there at all or with at least this emphasis. */
export type Condition = { word: Word; emphasis: Emphasis | null };

/** Documents for which all conditions of any of these lists are true. */
export type Tier = readonly (readonly Condition[])[];

/**
 * A tier; it `fits` when it probably holds no more than half as many again as are wanted: then all of it can be taken. It is `enough` when it probably
 * holds as many as are wanted; without a sample every tier may.
 */
type Step = { tier: Tier; fits: boolean; enough: boolean };
/** A step by the score from which on its documents are in it. */
type Begin = Omit<Step, 'tier'> & { from: number };

/** Documents of an index, picked evenly, by which one can tell how many there are of a kind. */
export type Sample = {
  /** Each stands for so many. */
  each: number;
  /** Which of them have at least so much of a word, for each of `sampleLevels` in their order: each of these sets holds the next. */
  having: (word: Word) => readonly TypedFastBitSet[];
};

/** Words beyond the three that are worth most hardly change what comes out on top. */
const mostWords = 3;
/** Where the tiers begin, as shares of the score that a document with everything in its title would have. */
const shares = [0.7, 0.5, 0.35, 0.22] as const;

/** Not there, there, and with emphasis: what each is worth on average. */
const levels: readonly { emphasis: Emphasis | null; rank: number }[] = [
  { emphasis: null, rank: 0 },
  { emphasis: null, rank: usualWithout },
  { emphasis: 'C', rank: emphasisSteps.C.usual },
  { emphasis: 'B', rank: emphasisSteps.B.usual },
  { emphasis: 'A', rank: emphasisSteps.A.usual },
];
const inTitle = levels.length - 1;
export const sampleLevels = ['there', 'C', 'B', 'A'] as const;

/**
 * Where the best hits of a plan must be, by the score that a document would have if every word were worth what it usually is: those that
 * surely score high, then those that score less … Each tier holds those before it. The ranking sorts out what the engine finds of them. With a sample of the
 * documents the first tiers are about as large as what is `wanted`.
 */
export function* likeliest(plan: Plan, tuning: Tuning, wanted: number, sample: Sample | null = null): Generator<Step> {
  const words = [...plan.words].sort((a, b) => b.worth - a.worth).slice(0, mostWords);
  const all = combinationsOf(words.length);
  const worths = all.map((combination) => usualScore(words, combination, plan.asked, tuning));
  const worthOf = (combination: readonly number[]): number => worths[keyOf(combination)] ?? 0;
  const best = worthOf(words.map(() => inTitle));
  const begins = sample
    ? beginsIn(sample, words, worths, wanted)
    : shares.map((share) => ({ from: share * best, fits: false, enough: true }));
  for (const { from, fits, enough } of begins) {
    const inside = all.filter((combination) => worthOf(combination) >= from);
    // Whatever is in a lesser combination is in the greater as well: the least are all that has to be asked.
    const least = inside.filter((combination) =>
      combination.every((level, index) => level === 0 || worthOf(combination.with(index, level - 1)) < from),
    );
    yield { tier: least.map((combination) => conditionsOf(words, combination)), fits, enough };
  }
}

/**
 * From which scores on there are about as many documents as wanted, by the sample, then six times as many … When the first step holds more than can be taken, what is surely
 * better comes before it: nothing likely may be lost among much that is less so.
 */
function beginsIn(sample: Sample, words: readonly Word[], worths: readonly number[], wanted: number): Begin[] {
  const counts = countsIn(sample, words, worths.length);
  const best = [...worths.keys()].filter((key) => (worths[key] ?? 0) > 0).sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0));
  const begins: Begin[] = [];
  let held = 0;
  // A sample of everything counts exactly; of a large index it is a guess.
  let enough = sample.each > 1 ? wanted * 1.2 : wanted;
  for (const [place, key] of best.entries()) {
    const before = held;
    held += (counts[key] ?? 0) * sample.each;
    if (held < enough) continue;
    const better = best[place - 1];
    const mayHoldSome = before > 0 || sample.each > 1;
    const fits = held <= wanted * 1.5;
    if (begins.length === 0 && better !== undefined && mayHoldSome && !fits)
      begins.push({ from: worths[better] ?? 0, fits: true, enough: false });
    begins.push({ from: worths[key] ?? 0, fits, enough: true });
    enough *= 6;
  }
  return begins;
}

/** By `keyOf`: how many documents of the sample have the words just so, of those that are found. */
function countsIn({ having }: Sample, words: readonly Word[], combinationCount: number): Uint32Array {
  const counts = new Uint32Array(combinationCount);
  const perWord = words.map(having);
  /** Counts the given documents, which have the words before this one as the key says. */
  const count = (documents: TypedFastBitSet, key: number, [sets, ...rest]: (readonly TypedFastBitSet[])[]): void => {
    if (!sets) {
      counts[key] = documents.size();
      return;
    }
    let left = documents;
    // Who has the most of the word is taken out first, so that what is left has less.
    for (let level = sets.length; level > 0 && !left.isEmpty(); level -= 1) {
      const having = sets[level - 1];
      if (!having?.intersects(left)) continue;
      count(left.new_intersection(having), key * levels.length + level, rest);
      left = left.new_difference(having);
    }
    if (!left.isEmpty()) count(left, key * levels.length, rest);
  };
  const [first, ...others] = words.flatMap(({ finds }, index) => (finds ? (perWord[index]?.[0] ?? []) : []));
  if (first)
    count(
      others.reduce((found, documents) => found.union(documents), first.clone()),
      0,
      perWord,
    );
  return counts;
}

/** A number of its own for every combination. */
const keyOf = (combination: readonly number[]): number => combination.reduce((key, level) => key * levels.length + level, 0);

function usualScore(words: readonly Word[], combination: readonly number[], asked: number, tuning: Tuning): number {
  let points = 0;
  let covered = 0;
  let title = 0;
  for (const [index, { worth }] of words.entries()) {
    const level = combination[index] ?? 0;
    if (level === 0) continue;
    points += worth * (tuning.base + (levels[level]?.rank ?? 0));
    covered += worth;
    if (level === inTitle) title += worth;
  }
  return points * (tuning.uncovered + ((1 - tuning.uncovered) * covered) / asked) * (1 + (tuning.title * title) / asked);
}

const combinations = (length: number): number[][] =>
  length === 0 ? [[]] : combinations(length - 1).flatMap((rest) => levels.map((_, level) => [...rest, level]));

/** By `keyOf`. The same for every query: they depend on nothing but how many words there are. */
const combinationsOf = (() => {
  const made = Array.from({ length: mostWords + 1 }, (_, length) => combinations(length));
  return (length: number): readonly number[][] => made[length] ?? [];
})();

const conditionsOf = (words: readonly Word[], combination: readonly number[]): Condition[] =>
  words.flatMap((word, index): Condition[] => {
    const level = combination[index] ?? 0;
    return level === 0 ? [] : [{ word, emphasis: levels[level]?.emphasis ?? null }];
  });
