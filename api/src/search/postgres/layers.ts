import { emphases, emphasisSteps, usualWithout } from '../ranking/emphasis.ts';
import { meantPatterns, type Word } from '../ranking/plan.ts';
import type { Tuning } from '../ranking/tuning.ts';
import { stemsOf } from '../text/pattern.ts';
import { anyOf, anywhere, matchQuery } from './tsquery.ts';

/**
 * One look into the index of words. The documents it finds get `gain` added to their rough score, and are hits when it `finds`.
 * What the index can't answer by itself, phrases, is looked up as their words and then checked in the few documents that `sure` leaves.
 */
export type Layer = { finds: boolean; gain: number; sure: string | null; maybe: string | null; exact: string | null };

/** The layers of a query: one per word, and one more per step of emphasis when there may be more documents than can be ranked. */
export function layersOf(words: readonly Word[], tuning: Tuning): Layer[] {
  const many = words.reduce((sum, { documents }) => sum + documents, 0) > tuning.chunk;
  return words.flatMap((word) => {
    const layers = [{ finds: word.finds, gain: word.worth * (tuning.base + usualWithout), ...lookups(word) }];
    if (!many) return layers;
    const meant = meantPatterns(word);
    let below = usualWithout;
    for (const step of emphases.toReversed()) {
      const { usual } = emphasisSteps[step];
      const sure = anyOf(meant.map((pattern) => anywhere(pattern, step)));
      layers.push({ finds: false, gain: word.worth * (usual - below), sure, maybe: null, exact: null });
      below = usual;
    }
    return layers;
  });
}

function lookups({ ways }: Word): Pick<Layer, 'sure' | 'maybe' | 'exact'> {
  const sure: string[] = [];
  const loose: string[] = [];
  const exact: string[] = [];
  for (const { alternative } of ways) {
    for (const pattern of alternative.patterns) {
      if (alternative.together || stemsOf(pattern).length === 1) sure.push(anywhere(pattern));
      else {
        loose.push(anywhere(pattern));
        exact.push(matchQuery(pattern));
      }
    }
  }
  const surely = anyOf(sure);
  const left = anyOf(loose.filter((query) => !sure.includes(query)));
  if (left === '') return { sure: surely, maybe: null, exact: null };
  return { sure: surely || null, maybe: surely === '' ? left : `(${left}) & !(${surely})`, exact: anyOf(exact) };
}
