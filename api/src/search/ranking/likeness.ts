import { oncePer } from '../once-per.ts';
import type { Frequencies } from '../understanding/vocabulary.ts';
import { idf } from './plan.ts';
import { type Rankable, rounded } from './rank.ts';
import type { Tuning } from './tuning.ts';
import type { StemNumbers, Vector } from './vector.ts';

/** A document and how well it fits. */
type Scored = { document: Rankable; score: number };

/** Raises the scores of hits, the best first, by how much they are like the best; in the same order. */
export type Lift = (hits: readonly Scored[], known: Frequencies, tuning: Tuning) => number[];

/**
 * Who asks in words of their own finds the right items by a word or two, and those that the word merely occurs in score as much. What the best hits
 * have in common tells what was meant: a hit that speaks of the same gets more (relevance feedback without a judge, after Rocchio). Nothing is found by it
 * that was not found before, and no database is asked.
 */
export function createLift(numbers: StemNumbers): Lift {
  const weighingBy = oncePer((known: Frequencies) => weighing(numbers, known));
  const profile = new Profile(numbers);
  return (hits, known, { alike: { best: bestOf, words, worth } }) => {
    const best = hits.slice(0, bestOf);
    // A hit that is far better than the others tells nearly everything of what was meant.
    const total = best.reduce((sum, { score }) => sum + score ** 2, 0);
    if (hits.length < 2 || total === 0) return hits.map(({ score }) => score);
    const { rarity, lengthOf } = weighingBy(known);
    const lengths = hits.map(({ document }) => lengthOf(document.vector));
    for (const [index, { document, score }] of best.entries()) profile.add(document.vector, score ** 2 / total / (lengths[index] ?? 1));
    profile.keepTelling(words, rarity);
    const likeness = hits.map(({ document }, index) => profile.with(document.vector) / (lengths[index] ?? 1));
    profile.clear();
    const most = Math.max(...likeness.slice(0, bestOf));
    return hits.map(({ score }, index) => (most === 0 ? score : rounded(score * (1 + (worth * (likeness[index] ?? 0)) / most))));
  };
}

/** How much each word of a document weighs, by one state of the word list. */
type Weighing = {
  /** How rare a stem is, by its number. */
  rarity: (stem: number) => number;
  /** The length of a document as a vector of its words; 1 for one without words. */
  lengthOf: (vector: Vector) => number;
};

function weighing(numbers: StemNumbers, known: Frequencies): Weighing {
  let rarities = new Float64Array(0);
  const rarity = (stem: number): number => {
    if (stem >= rarities.length) rarities = grown(rarities, numbers.stems.length);
    // A rarity is never nought: that is one not made yet.
    const made = rarities[stem] || idf(known.of(numbers.stems[stem] ?? ''), known.documents);
    rarities[stem] = made;
    return made;
  };
  const lengthOf = oncePer((vector: Vector): number => {
    let sum = 0;
    for (let index = 0; index < vector.stems.length; index++) sum += ((vector.spoken[index] ?? 0) * rarity(vector.stems[index] ?? 0)) ** 2;
    return Math.sqrt(sum) || 1;
  });
  return { rarity, lengthOf };
}

/** The same numbers with room for more: for so many, and as many again that may come. */
function grown(numbers: Float64Array<ArrayBuffer>, needed: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(needed * 2);
  larger.set(numbers);
  return larger;
}

/** What documents have in common: a number for every stem. One place in memory for all searches, because none of them waits while it uses it. */
class Profile {
  readonly #numbers: StemNumbers;
  #weights = new Float64Array(0);
  #stems: number[] = [];

  constructor(numbers: StemNumbers) {
    this.#numbers = numbers;
  }

  add({ stems, spoken }: Vector, share: number): void {
    if (this.#weights.length < this.#numbers.stems.length) this.#weights = grown(this.#weights, this.#numbers.stems.length);
    for (let index = 0; index < stems.length; index++) {
      const stem = stems[index] ?? 0;
      const before = this.#weights[stem] ?? 0;
      const after = before + share * (spoken[index] ?? 0);
      if (before === 0 && after > 0) this.#stems.push(stem);
      this.#weights[stem] = after;
    }
  }

  /** Rare stems count for more, and only so many are kept: those that tell most. */
  keepTelling(most: number, rarity: (stem: number) => number): void {
    for (const stem of this.#stems) this.#weights[stem] = (this.#weights[stem] ?? 0) * rarity(stem) ** 2;
    const inOrder = Float64Array.from(this.#stems, (stem) => this.#weights[stem] ?? 0).sort();
    const least = inOrder[Math.max(0, inOrder.length - most)] ?? 0;
    for (const stem of this.#stems) if ((this.#weights[stem] ?? 0) < least) this.#weights[stem] = 0;
  }

  /** How much a document has of it. */
  with({ stems, spoken }: Vector): number {
    let sum = 0;
    for (let index = 0; index < stems.length; index++) sum += (spoken[index] ?? 0) * (this.#weights[stems[index] ?? 0] ?? 0);
    return sum;
  }

  clear(): void {
    for (const stem of this.#stems) this.#weights[stem] = 0;
    this.#stems = [];
  }
}
