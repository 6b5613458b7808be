import type { Vocabulary } from '../../schema/vocabulary.ts';
import { nearest, type Spelling, spellingOf, suggest } from './nearest.ts';

/** The words that are valid in one place, such as the themes or the names of municipalities. */
export type WordList = {
  /** Whether the word is valid exactly as it is written. */
  has: (word: string) => boolean;
  /** What to say about a word that isn't: that it is unknown, and the nearest one that is. */
  complaint: (word: string) => string;
};

/** A valid word, with the other ways in which people may write it: those are not accepted, but lead to a good suggestion. */
export type Entry = { word: string; spellings?: readonly string[] };

/** English for whoever writes content files, Dutch for whoever types in a form: what is typed there is never repeated. */
export type Language = 'en' | 'nl';

/** The valid word that is probably meant by one that is not in a list; null when there is none. Of a word of a vocabulary that is told too. */
export type Hint = (noun: string, word: string, vocabulary?: Vocabulary) => string | null;

/**
 * Makes a list of the entries. `noun` is what an English message calls one of them. With `hint` a Dutch message gets its suggestion there, not from the
 * entries.
 */
export function wordList(noun: string, entries: readonly Entry[], language: Language, hint?: Hint): WordList {
  const words = new Set(entries.map(({ word }) => word));
  let made: Spelling[] | undefined;
  const spellings = (): Spelling[] =>
    (made ??= entries.flatMap(({ word, spellings: others = [] }) => [word, ...others].map((spelling) => spellingOf(word, spelling))));
  const meant = (word: string): string | null => {
    if (hint) return hint(noun, word);
    const best = nearest(word, spellings());
    return best?.close ? best.word : null;
  };
  const inDutch = (word: string): string => {
    const best = meant(word);
    return best === null ? 'Dit kennen wij niet. Kies iets uit de lijst.' : `Dit kennen wij niet. Bedoelt u “${best}”?`;
  };
  return {
    has: (word) => words.has(word),
    complaint: (word) => (language === 'nl' ? inDutch(word) : `unknown ${noun} "${word}".${suggest(word, spellings())}`),
  };
}
