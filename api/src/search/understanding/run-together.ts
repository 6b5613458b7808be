import { isExpression } from '../text/expressions.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { stem } from '../text/stem.ts';
import type { Frequencies } from './vocabulary.ts';

const shortest = 4;
const longest = 25;
const longestRun = 45;

/**
 * Cuts words that were typed without spaces, and compounds that no document has: jeugdhulpopschool → jeugdhulp op school,
 * weerbaarheidstraining → weerbaarheids training (linking letters are no part of the stem). The fewest words that are all known, to the
 * documents or to the word lists (function words may stand between two others); of equally few the ones whose rarest is most common. Null
 * when there is no such cut.
 */
export function cutIntoKnown(word: string, known: Frequencies, lexicon: Lexicon): string[] | null {
  if (word.length > longestRun) return null;
  const best: (Cut | null)[] = [{ words: [], rarest: Number.POSITIVE_INFINITY, content: false }];
  for (let to = 1; to <= word.length; to++) {
    best[to] = null;
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const before = best[from];
      if (!before) continue;
      const piece = word.slice(from, to);
      const inside = from > 0 && to < word.length;
      const isFunction = inside && piece.length >= 2 && lexicon.functionWords.has(piece);
      const count = piece.length < shortest ? 0 : countOf(piece, known, lexicon);
      if ((!isFunction && count === 0) || (isFunction && !before.content)) continue;
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

/**
 * Cuts a word in which numbers and words were typed without spaces: 1gezin1plan → 1 gezin 1 plan. Null when there is nothing to cut, or a piece that
 * nobody knows: then it is a code.
 */
export function cutAtNumbers(word: string, known: Frequencies, lexicon: Lexicon): string[] | null {
  const pieces = word.match(/\d+|[a-z]+/g) ?? [];
  const words = pieces.filter((piece) => !/\d/.test(piece));
  if (words.length === 0 || words.length === pieces.length || word.length > longestRun) return null;
  const isKnown = (piece: string): boolean => lexicon.functionWords.has(piece) || countOf(piece, known, lexicon) > 0;
  return words.every(isKnown) && words.some((piece) => piece.length >= shortest) ? pieces : null;
}

/** How many documents have a piece; one for a word of the lists that none has. */
function countOf(piece: string, known: Frequencies, lexicon: Lexicon): number {
  const base = stem(piece, lexicon.irregular);
  return known.of(base) || Number(lexicon.parts.has(piece) || isExpression(base, lexicon));
}

type Cut = { words: string[]; rarest: number; content: boolean };
