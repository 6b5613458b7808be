import { wordsInside } from './compounds.ts';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';

/** What the search knows of one written word. */
export type WordForms = {
  /** What its forms have in common; only a–z and 0–9. */
  stem: string;
  /** The words inside it when it is a compound, with their stems. */
  inside: readonly { word: string; stem: string }[];
};

/** The stem of a word and the words inside it. */
export const wordForms = remembered(
  (word, lexicon): WordForms => ({
    stem: stem(word, lexicon.irregular),
    inside: wordsInside(word, lexicon).map((part) => ({ word: part, stem: stem(part, lexicon.irregular) })),
  }),
);
