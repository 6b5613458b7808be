import type { Emphasis } from '../ranking/emphasis.ts';
import type { Weight } from './document.ts';
import type { Pattern } from './pattern.ts';

/** A word of a document and its places. */
export type WordEntry = { stem: string; emphasis: Emphasis | null; places: { position: number; weight: Weight }[] };

const entryPattern = /'([ABC])?([a-z0-9]+)'(?::([0-9A-D,]+))?/g;

/** Reads the text form of a `tsvector` that `documentWords` made: every stem with its places, and once more for each step of emphasis. */
export function* readEntries(text: string): Generator<WordEntry> {
  for (const [, emphasis, stem = '', at] of text.matchAll(entryPattern)) {
    const places = at === undefined ? [] : at.split(',').map(placeOf);
    yield { stem, emphasis: (emphasis as Emphasis | undefined) ?? null, places };
  }
}

/** Postgres writes weight D as no letter at all. */
function placeOf(place: string): { position: number; weight: Weight } {
  const last = place.at(-1) ?? '';
  const weight = /[A-D]/.test(last) ? (last as Weight) : 'D';
  return { position: Number.parseInt(place, 10), weight };
}

/** Whether the words of a pattern stand at their distances somewhere. */
export function hasPattern(pattern: Pattern, positions: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const [first, ...rest] = pattern;
  const starts = first && positions.get(first.stem);
  if (!first || !starts) return false;
  return [...starts].some((start) => rest.every(({ stem, offset }) => positions.get(stem)?.has(start + offset - first.offset)));
}
