import { fold } from '../../search/text/normalise.ts';

/** Neighbouring words of a text that may be the name of an area, written as one: `Den Haag` is `denhaag`. */
export type Phrase = {
  key: string;
  /** Indexes of its first and last word. */
  from: number;
  to: number;
};

/** More words than this are not looked at; the longest name has six. */
const most = { words: 24, name: 6 } as const;

/** The words of a text in small letters without accents. An apostrophe and a hyphen end a word as a space does. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, most.words);

/** Every run of one to six neighbouring words. */
export const phrasesOf = (words: readonly string[]): Phrase[] =>
  words.flatMap((_, from) =>
    words.slice(from, from + most.name).map((_last, more) => ({ key: words.slice(from, from + more + 1).join(''), from, to: from + more })),
  );
