import { type Spelling, suggest } from './nearest.ts';

/** The words that are valid in one place, such as the themes or the names of municipalities. */
export type WordList = {
  /** Whether the word is valid exactly as it is written. */
  has: (word: string) => boolean;
  /** What to say about a word that isn't: that it is unknown, and the nearest one that is. */
  complaint: (word: string) => string;
};

/** A valid word, with the other ways in which people may write it: those are not accepted, but lead to a good suggestion. */
export type Entry = { word: string; spellings?: readonly string[] };

/** Makes a list of the entries. `noun` is what a message calls one of them. */
export function wordList(noun: string, entries: readonly Entry[]): WordList {
  const words = new Set(entries.map(({ word }) => word));
  const spellings: Spelling[] = entries.flatMap(({ word, spellings = [] }) => [word, ...spellings].map((spelling) => ({ word, spelling })));
  return {
    has: (word) => words.has(word),
    complaint: (word) => `unknown ${noun} "${word}".${suggest(word, spellings)}`,
  };
}
