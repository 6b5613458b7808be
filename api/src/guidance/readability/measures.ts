import type { Sentence } from './sentences.ts';
import { syllablesOf } from './syllables.ts';

/** A sentence of more words than this is long: the advice for B1 is ten on average, and fifteen to twenty at most. */
export const LONG_SENTENCE = 20;
/** A word of so many syllables is long. */
export const LONG_WORD = 5;

/** What a readability score is made of. */
export type Measures = {
  sentences: number;
  words: number;
  /** Words in a sentence, on average. */
  wordsPerSentence: number;
  /** Syllables in a word, on average. */
  syllablesPerWord: number;
  /** Share of sentences with more than `LONG_SENTENCE` words, 0–1. */
  longSentences: number;
  /** Share of words with `LONG_WORD` syllables or more, 0–1. */
  longWords: number;
};

/** Measures sentences together; null when there is no word. */
export function measuresOf(sentences: readonly Sentence[]): Measures | null {
  const lengths = sentences.map(({ words }) => words.length);
  const syllables = sentences.flatMap(({ words }) => words.map(syllablesOf));
  const words = syllables.length;
  if (words === 0) return null;
  return {
    sentences: lengths.length,
    words,
    wordsPerSentence: words / lengths.length,
    syllablesPerWord: syllables.reduce((sum, count) => sum + count, 0) / words,
    longSentences: lengths.filter((length) => length > LONG_SENTENCE).length / lengths.length,
    longWords: syllables.filter((count) => count >= LONG_WORD).length / words,
  };
}
