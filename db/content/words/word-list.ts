import { nearest, type Spelling, suggest } from './nearest.ts';

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

/** Makes a list of the entries. `noun` is what an English message calls one of them. */
export function wordList(noun: string, entries: readonly Entry[], language: Language): WordList {
  const words = new Set(entries.map(({ word }) => word));
  const spellings = (): Spelling[] =>
    entries.flatMap(({ word, spellings: others = [] }) => [word, ...others].map((spelling) => ({ word, spelling })));
  const inDutch = (word: string): string => {
    const best = nearest(word, spellings());
    return best?.close ? `Dit kennen wij niet. Bedoelt u “${best.word}”?` : 'Dit kennen wij niet. Kies iets uit de lijst.';
  };
  return {
    has: (word) => words.has(word),
    complaint: (word) => (language === 'nl' ? inDutch(word) : `unknown ${noun} "${word}".${suggest(word, spellings())}`),
  };
}
