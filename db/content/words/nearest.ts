import { distance } from 'fastest-levenshtein';

/** Small letters without accents, anything else a hyphen: the shape in which two spellings are compared, and that of a slug. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A valid word, and another way in which people write it, in the shape in which it is compared. */
export type Spelling = { word: string; folded: string };

export const spellingOf = (word: string, spelling: string): Spelling => ({ word, folded: fold(spelling) });

/** Whoever writes so much in the place of one word does not mean a word; and comparing it would take long. */
const LONGEST = 200;

/** The valid word nearest to `value`, and whether it is so near that it is probably meant. Null when there is no valid word at all, or `value` is no word. */
export function nearest(value: string, spellings: Iterable<Spelling>): { word: string; close: boolean } | null {
  if (value.length > LONGEST) return null;
  const sought = fold(value);
  let best: { word: string; steps: number } | undefined;
  for (const { word, folded } of spellings) {
    const steps = distance(sought, folded);
    if (!best || steps < best.steps) best = { word, steps };
  }
  return best ? { word: best.word, close: best.steps <= Math.max(2, Math.ceil(sought.length / 2)) } : null;
}

/** The valid word nearest to `value`, as a sentence with a space before it: a question when it is close, a hint when it is far. Empty without any. */
export function suggest(value: string, spellings: Iterable<Spelling>): string {
  const best = nearest(value, spellings);
  if (!best) return '';
  return best.close ? ` Did you mean "${best.word}"?` : ` The nearest known one is "${best.word}".`;
}

/** As `suggest`, for words that are written in one way only. */
export const suggestWord = (value: string, words: readonly string[]): string =>
  suggest(
    value,
    words.map((word) => spellingOf(word, word)),
  );
