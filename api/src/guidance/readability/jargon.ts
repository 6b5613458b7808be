import { LONGEST_EXPRESSION, plainWords } from './plain-words.ts';

/** A hard word of a sentence, as it is written, and what to say instead. */
export type Jargon = { word: string; plain: string };

/** The hard words of a sentence that have a plain one, in their order, each once. */
export function jargonIn(words: readonly string[]): Jargon[] {
  const found = new Map<string, Jargon>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = LONGEST_EXPRESSION; length > 0; length -= 1) {
      const word = words.slice(at, at + length).join(' ');
      const plain = plainWords.get(word.toLowerCase());
      if (plain === undefined) continue;
      found.set(word.toLowerCase(), { word, plain });
      at += length - 1;
      break;
    }
  }
  return [...found.values()];
}
