import { weightNumbers } from '../text/document.ts';
import { readEntries } from '../text/vector-text.ts';
import { placeWeights, rankOfPlaces } from './emphasis.ts';

/**
 * The words of one document as the ranking reads them: every stem by its number, with its places. A place is position × 4 + weight
 * (0 is D, 3 is A). Small, because the memory holds those of every document.
 */
export type Vector = {
  /** Numbers of the stems, ascending. */
  stems: Int32Array;
  /** Where the places of each stem begin in `places`; one more than there are stems. */
  starts: Uint32Array;
  places: Uint16Array;
  /** How much each stem is spoken of, 0–255. */
  spoken: Uint8Array;
};

/** Gives every stem a number, the same for all documents. */
export class StemNumbers {
  /** The stems by their numbers. */
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Undefined when no document has the stem. */
  get(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  /** A stem that has no number gets one. */
  give(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.stems.push(stem) - 1;
    this.#numbers.set(stem, number);
    return number;
  }
}

/** Reads the text form of a `tsvector` of a text of so many words. The steps of emphasis, which only help an index to find, are left out. */
export function readVector(text: string, length: number, numbers: StemNumbers): Vector {
  const weights = placeWeights(length);
  const entries = [...readEntries(text)]
    .filter(({ emphasis }) => emphasis === null)
    .map(({ stem, places }) => ({ stem: numbers.give(stem), places }))
    .sort((a, b) => a.stem - b.stem);
  const starts = new Uint32Array(entries.length + 1);
  const places = new Uint16Array(entries.reduce((sum, entry) => sum + entry.places.length, 0));
  let next = 0;
  for (const [index, entry] of entries.entries()) {
    starts[index] = next;
    for (const { position, weight } of entry.places) places[next++] = position * 4 + weightNumbers[weight];
  }
  starts[entries.length] = next;
  const spoken = Uint8Array.from(entries, (entry) =>
    Math.round(255 * rankOfPlaces(entry.places.length, (index) => weights[weightNumbers[entry.places[index]?.weight ?? 'D']] ?? 0)),
  );
  return { stems: Int32Array.from(entries, ({ stem }) => stem), starts, places, spoken };
}

/** The bytes a vector takes, about. */
export const sizeOf = ({ stems, starts, places, spoken }: Vector): number =>
  stems.byteLength + starts.byteLength + places.byteLength + spoken.byteLength + 200;

/** Index of a stem in the vector, or -1. */
export function indexOf({ stems }: Vector, stem: number): number {
  let low = 0;
  let high = stems.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = stems[middle] ?? 0;
    if (found === stem) return middle;
    if (found < stem) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
