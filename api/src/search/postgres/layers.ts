import type { Alternative } from '../text/groups.ts';
import { stemsOf } from '../text/pattern.ts';
import { anyOf, anywhere, matchQuery } from './tsquery.ts';
import type { Tuning } from './tuning.ts';

/**
 * One look into the index of words. The documents it finds get `cover` (part of the query that is found) and `gain` (rough score) added.
 * What the index can't answer by itself, phrases, is looked up as their words and then checked in the few documents that `sure` leaves.
 */
export type Layer = { cover: number; gain: number; sure: string | null; maybe: string | null; exact: string | null };

/** A word of the query, what it is worth, at most how many documents have it, and the ways to find it. */
type Word = { worth: number; documents: number; alternatives: readonly Alternative[] };

/** What being found is roughly worth: anywhere, and more when it stands out (a label, a place, said often) or is in the title. */
const gains = { anywhere: 0.5, B: 0.2, A: 0.5 } as const;

/** The layers of a query: one per word, and two more per word when there may be more documents than can be ranked finely. */
export function layersOf(words: readonly Word[], { candidates }: Tuning): Layer[] {
  const many = words.reduce((sum, { documents }) => sum + documents, 0) > candidates;
  return words.flatMap(({ worth, alternatives }) => {
    const layers = [{ cover: worth, gain: worth * gains.anywhere, ...lookups(alternatives) }];
    if (!many) return layers;
    const best = Math.max(...alternatives.map(({ strength }) => strength));
    const meant = alternatives.filter(({ strength }) => strength >= Math.min(0.8, best)).flatMap(({ patterns }) => patterns);
    for (const heading of ['B', 'A'] as const) {
      const sure = anyOf(meant.map((pattern) => anywhere(pattern, heading)));
      layers.push({ cover: 0, gain: worth * gains[heading], sure, maybe: null, exact: null });
    }
    return layers;
  });
}

function lookups(alternatives: readonly Alternative[]): Pick<Layer, 'sure' | 'maybe' | 'exact'> {
  const sure: string[] = [];
  const loose: string[] = [];
  const exact: string[] = [];
  for (const { patterns, together } of alternatives) {
    for (const pattern of patterns) {
      if (together || stemsOf(pattern).length === 1) sure.push(anywhere(pattern));
      else {
        loose.push(anywhere(pattern));
        exact.push(matchQuery([pattern], false));
      }
    }
  }
  const surely = anyOf(sure);
  const left = anyOf(loose.filter((query) => !sure.includes(query)));
  if (left === '') return { sure: surely, maybe: null, exact: null };
  return { sure: surely || null, maybe: surely === '' ? left : `(${left}) & !(${surely})`, exact: anyOf(exact) };
}
