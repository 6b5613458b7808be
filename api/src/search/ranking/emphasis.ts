import { defaultTuning, type Tuning } from './tuning.ts';

/** How strongly a document speaks of a word, in three steps: A in its title or as its only place, B in a label or very often, C a little more than once. */
export type Emphasis = 'A' | 'B' | 'C';

export const emphases: readonly Emphasis[] = ['A', 'B', 'C'];

/** From where on a step counts, and what a word with it is worth on average. */
export const emphasisSteps: Record<Emphasis, { from: number; usual: number }> = {
  A: { from: 0.58, usual: 0.68 },
  B: { from: 0.37, usual: 0.45 },
  C: { from: 0.24, usual: 0.3 },
};
/** What a word that is merely there is worth on average. */
export const usualWithout = 0.15;

/** What a place is worth by its weight D, C, B, A, in a text of this many words: running text weighs less in a long document. */
export function placeWeights(
  length: number,
  { weights: [d, c, b, a], usualLength, lengthPenalty }: Tuning = defaultTuning,
): readonly number[] {
  const short = 1 / (1 + lengthPenalty * Math.log2(Math.max(1, length / usualLength)));
  return [d * short, c * short, b, a];
}

/** Sum of 1/n² over all n: what a word said without end would come to. */
const endless = Math.PI ** 2 / 6;

/** How much a word is spoken of, 0–1, by the worth of its places in order: the best place counts fully, further ones ever less. */
export function rankOfPlaces(count: number, worthAt: (index: number) => number): number {
  let sum = 0;
  let best = 0;
  let bestShare = 0;
  for (let index = 0; index < count; index++) {
    const worth = worthAt(index);
    const share = 1 / (index + 1) ** 2;
    sum += worth * share;
    if (worth > best) {
      best = worth;
      bestShare = share;
    }
  }
  return (best + sum - best * bestShare) / endless;
}

/** The steps of emphasis that a rank reaches: A is B and C as well. */
export const emphasesOf = (rank: number): Emphasis[] => emphases.filter((step) => rank >= emphasisSteps[step].from);
