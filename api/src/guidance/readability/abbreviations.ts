import { fold } from '../../search/text/normalise.ts';

/** What abbreviations stand for, in small letters: those of the search, which the editors keep. */
export type Abbreviations = Readonly<Record<string, readonly string[]>>;

/** Everybody knows these. */
const known = new Set(['gps', 'tv', 'pdf', 'ggd', 'mbo', 'hbo', 'bso', 'nl']);

/**
 * The abbreviations of a sentence that the whole text never writes out, with what they stand for. Only words in capitals, or that the hub knows as
 * abbreviations without a vowel: `so` and `po` are also ordinary words, and count in capitals alone. `whole` is the folded text.
 */
export function unexplainedIn(words: readonly string[], whole: string, abbreviations: Abbreviations): { word: string; meaning: string }[] {
  const found = new Map<string, { word: string; meaning: string }>();
  for (const word of words) {
    const small = word.toLowerCase();
    if (known.has(small) || !Object.hasOwn(abbreviations, small)) continue;
    if (word !== word.toUpperCase() && /[aeiou]/.test(small)) continue;
    const meanings = abbreviations[small] ?? [];
    const [meaning] = meanings;
    if (meaning !== undefined && !meanings.some((one) => whole.includes(fold(one)))) found.set(small, { word, meaning });
  }
  return [...found.values()];
}
