import { limits } from '../engine.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { fold } from '../text/normalise.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A half-typed text: the words before the last one, the last one, which may be unfinished, and the text before it. */
export type Typed = { text: string; before: Token[]; last: Token; rest: string };

/** Reads a half-typed text; null when its last word has fewer than two letters. */
export function readTyped(typed: string, lexicon: Lexicon): Typed | null {
  const text = fold(typed.slice(0, limits.text));
  const words = tokenise(text, lexicon)
    .filter((token) => !token.joined)
    .slice(0, limits.words);
  const last = words.at(-1);
  if (!last || last.word.length < 2) return null;
  return { text, before: words.slice(0, -1), last, rest: text.slice(0, text.lastIndexOf(last.word)) };
}
