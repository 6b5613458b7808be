import { type Emphasis, emphasisSteps, usualWithout } from './emphasis.ts';
import type { Plan, Word } from './plan.ts';
import type { Tuning } from './tuning.ts';

/** A word of the plan, there at all or with at least this emphasis. */
export type Condition = { word: Word; emphasis: Emphasis | null };

/** Documents for which all conditions of any of these lists are true. */
export type Tier = readonly (readonly Condition[])[];

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

/**
 * Where the best hits of a plan must be, by the score that a document would have if every word were worth what it usually is: those that
 * surely score high, then those that score less … Each tier holds those before it. The ranking sorts out what the engine finds of them.
 */
export function* likeliest(plan: Plan, tuning: Tuning): Generator<Tier> {
  const words = [...plan.words].sort((a, b) => b.worth - a.worth).slice(0, mostWords);
  const all = combinationsOf(words.length);
  const worths = new Map(all.map((combination) => [keyOf(combination), usualScore(words, combination, plan.asked, tuning)]));
  const worthOf = (combination: readonly number[]): number => worths.get(keyOf(combination)) ?? 0;
  const best = worthOf(words.map(() => inTitle));
  for (const share of shares) {
    const enough = all.filter((combination) => worthOf(combination) >= share * best);
    // Whatever is in a lesser combination is in the greater as well: the least are all that has to be asked.
    const least = enough.filter((combination) =>
      combination.every((level, index) => level === 0 || worthOf(combination.with(index, level - 1)) < share * best),
    );
    yield least.map((combination) => conditionsOf(words, combination));
  }
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

/** The same for every query: they depend on nothing but how many words there are. */
const combinationsOf = (() => {
  const made = Array.from({ length: mostWords + 1 }, (_, length) => combinations(length));
  return (length: number): readonly number[][] => made[length] ?? [];
})();

const conditionsOf = (words: readonly Word[], combination: readonly number[]): Condition[] =>
  words.flatMap((word, index): Condition[] => {
    const level = combination[index] ?? 0;
    return level === 0 ? [] : [{ word, emphasis: levels[level]?.emphasis ?? null }];
  });
