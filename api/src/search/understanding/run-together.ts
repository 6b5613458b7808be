import type { Lexicon } from '../text/lexicon.ts';
import { stem } from '../text/stem.ts';
import type { Frequencies } from './vocabulary.ts';

const shortest = 4;
const longest = 25;
const longestRun = 45;

/** Every piece of four letters and more of a word, with its stem: what has to be looked up to cut it. */
export function piecesOf(word: string, lexicon: Lexicon): Map<string, string> {
  const pieces = new Map<string, string>();
  if (word.length > longestRun) return pieces;
  for (let from = 0; from <= word.length - shortest; from++) {
    for (let to = from + shortest; to <= Math.min(word.length, from + longest); to++) {
      const piece = word.slice(from, to);
      pieces.set(piece, stem(piece, lexicon.irregular));
    }
  }
  return pieces;
}

/**
 * Cuts words that were typed without spaces: jeugdhulpopschool → jeugdhulp op school. The fewest words that are all known (function words
 * may stand between two others); of equally few the ones whose rarest is most common. Null when there is no such cut.
 */
export function cutIntoKnown(word: string, pieces: ReadonlyMap<string, string>, known: Frequencies, lexicon: Lexicon): string[] | null {
  const best: (Cut | null)[] = [{ words: [], rarest: Number.POSITIVE_INFINITY, content: false }];
  for (let to = 1; to <= word.length; to++) {
    best[to] = null;
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const before = best[from];
      const piece = word.slice(from, to);
      const inside = from > 0 && to < word.length;
      const isFunction = inside && piece.length >= 2 && lexicon.functionWords.has(piece);
      const base = pieces.get(piece);
      const count = base === undefined ? 0 : known.of(base);
      if (!before || (!isFunction && count === 0) || (isFunction && !before.content)) continue;
      const cut = {
        words: [...before.words, piece],
        rarest: isFunction ? before.rarest : Math.min(before.rarest, count),
        content: !isFunction,
      };
      const rival = best[to];
      if (!rival || cut.words.length < rival.words.length || (cut.words.length === rival.words.length && cut.rarest > rival.rarest))
        best[to] = cut;
    }
  }
  const found = best[word.length];
  return found?.content && found.words.length >= 2 && found.words.length <= 5 ? found.words : null;
}

type Cut = { words: string[]; rarest: number; content: boolean };
