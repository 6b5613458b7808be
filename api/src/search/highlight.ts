import type { Fragment, TextPart } from './engine.ts';
import type { Lexicon } from './text/lexicon.ts';
import type { Pattern } from './text/pattern.ts';
import { remembered } from './text/remembered.ts';
import { type Token, tokenise } from './text/tokens.ts';

type Field = Fragment['field'];

/** A word of a text as it is written, with the stems that find it. */
type Spot = { from: number; to: number; stems: ReadonlySet<string> };

const fragmentWords = 32;
/** Letters and digits, with what may stand inside one word: (v)so, jeugd(hulp), M@ZL, regio's, 22.01. A word with hyphens comes in pieces. */
const written = /\(\p{L}{1,20}-?\)-?\p{L}+|\p{L}+-?\(-?\p{L}{1,20}\)\p{L}*|[\p{L}\p{N}]+(?:['’@.][\p{L}\p{N}]+)*/gu;
const mostPieces = 4;

/**
 * The found words in the fields of a hit. Title always; of the summary and the text the part with most finds; places and labels
 * only when something in them was found. Parts, never HTML: whoever shows them decides how.
 */
export function fragmentsOf(fields: Readonly<Record<Field, string>>, patterns: readonly Pattern[], lexicon: Lexicon): Fragment[] {
  const fragments: Fragment[] = [];
  for (const field of ['title', 'summary', 'body', 'area', 'facets'] as const) {
    const text = fields[field];
    const spots = spotsOf(text, lexicon);
    const hits = hitsIn(spots, patterns);
    if (hits.size === 0 && field !== 'title') continue;
    const whole = field === 'title' || field === 'summary';
    const [from, to] = whole ? [0, spots.length] : bestWindow(spots.length, hits);
    fragments.push({ field, parts: partsOf(text, spots, hits, from, to) });
  }
  return fragments;
}

function spotsOf(text: string, lexicon: Lexicon): Spot[] {
  const spots = [...text.matchAll(written)].map(
    ({ index, 0: word }): Spot => ({ from: index, to: index + word.length, stems: stemsWritten(word, lexicon) }),
  );
  for (let first = 0; first < spots.length; first++) {
    let last = first;
    while (isHyphen(text, spots[last], spots[last + 1])) last++;
    if (last > first && last - first < mostPieces) joinPieces(text, spots, first, last, lexicon);
    first = last;
  }
  return spots;
}

const isHyphen = (text: string, one: Spot | undefined, next: Spot | undefined): boolean =>
  one !== undefined && next?.from === one.to + 1 && text[one.to] === '-';

/** onderwijs-zorgtafel is also found as onderwijszorgtafel: then all its pieces were. */
function joinPieces(text: string, spots: Spot[], first: number, last: number, lexicon: Lexicon): void {
  const pieces = spots.slice(first, last + 1);
  const joined = tokenise(text.slice(pieces[0]?.from, pieces.at(-1)?.to), lexicon).filter((token) => token.joined);
  const more = joined.flatMap(stemsOf).filter((stem) => !pieces.some(({ stems }) => stems.has(stem)));
  if (more.length > 0) for (const piece of pieces) piece.stems = new Set([...piece.stems, ...more]);
}

/** Every stem that finds a written word. */
const stemsWritten = remembered((word, lexicon): ReadonlySet<string> => new Set(tokenise(word, lexicon).flatMap(stemsOf)));

const stemsOf = ({ stem, inside }: Token): string[] => [stem, ...inside.map((part) => part.stem)];

/** Indexes of the spots that a pattern was found at. */
function hitsIn(spots: readonly Spot[], patterns: readonly Pattern[]): Set<number> {
  const hits = new Set<number>();
  for (let at = 0; at < spots.length; at++) {
    for (const pattern of patterns) {
      const [first] = pattern;
      if (!first || !spots[at + first.offset]?.stems.has(first.stem)) continue;
      const places = pattern.map(({ offset }) => at + offset);
      if (pattern.every(({ stem: wanted }, index) => spots[places[index] ?? -1]?.stems.has(wanted)))
        for (const place of places) hits.add(place);
    }
  }
  return hits;
}

/** The run of words with the most different finds; it starts a few words before the first of them. */
function bestWindow(length: number, hits: ReadonlySet<number>): [number, number] {
  let best = 0;
  let most = -1;
  for (const start of hits) {
    const count = [...hits].filter((hit) => hit >= start && hit < start + fragmentWords - 6).length;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  const from = Math.max(0, best - 6);
  return [from, Math.min(length, from + fragmentWords)];
}

function partsOf(text: string, spots: readonly Spot[], hits: ReadonlySet<number>, from: number, to: number): TextPart[] {
  const parts: TextPart[] = [];
  const push = (piece: string, hit: boolean): void => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  const first = spots[from];
  const last = spots[to - 1];
  let cursor = from === 0 || !first ? 0 : first.from;
  if (cursor > 0) push('… ', false);
  for (let index = from; index < to; index++) {
    const spot = spots[index];
    if (!spot) continue;
    push(text.slice(cursor, spot.from), false);
    push(text.slice(spot.from, spot.to), hits.has(index));
    cursor = spot.to;
  }
  const end = to >= spots.length || !last ? text.length : last.to;
  push(text.slice(cursor, end), false);
  if (end < text.length) push(' …', false);
  return parts;
}
