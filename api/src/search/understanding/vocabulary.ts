/** How many documents there are, and how many have a stem (0 when absent). */
export type Frequencies = { documents: number; of: (stem: string) => number };

/** A word of the published documents: how it is written, its stem, and how many have it. */
export type KnownWord = { word: string; stem: string; documents: number };

/** A word that a mistyped or unfinished one may have meant. */
export type Likely = KnownWord & {
  /** Whether it begins with what was typed. */
  beginning: boolean;
  /** Share of the groups of three letters that both have, 0–1. */
  similarity: number;
};

/** The words of the published documents. */
export type Vocabulary = {
  frequencies: () => Promise<Frequencies>;
  /** The words that look like this one, the most frequent first. */
  likely: (asked: string) => Promise<Likely[]>;
};
