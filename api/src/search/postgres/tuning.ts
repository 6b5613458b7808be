/**
 * The numbers of the ranking. Chosen on the development half of the judged queries (`tests/search/judged-queries.yaml`); the other half
 * was only ever measured. Hand in other ones to try them: `pnpm` runs the score in `tests/search/score.test.ts`.
 */
export type Tuning = {
  /** How much a word weighs by where it stands: D, C, B, A. */
  weights: readonly [number, number, number, number];
  /** What a found word is worth wherever it stands, beside its rank. */
  base: number;
  /** Part of the score that does not depend on how much of the query was found. */
  uncovered: number;
  /** What finding everything in the title adds. */
  title: number;
  /** What two neighbours of the query standing together adds. */
  neighbours: number;
  /** A text of this many words is usual; longer ones weigh less … */
  usualLength: number;
  /** … this much for every doubling. */
  lengthPenalty: number;
  /** What finding a place name adds. */
  typePriors: Readonly<Record<string, number>>;
  /** Hits that cover less than this are left out; hits under `weaker` are marked. */
  leastCoverage: number;
  weaker: number;
  /** How many hits, most covered first, are ranked finely. */
  candidates: number;
};

export const defaultTuning: Tuning = {
  weights: [0.12, 0.3, 0.6, 1],
  base: 0.3,
  uncovered: 0.3,
  title: 0.35,
  neighbours: 0.3,
  usualLength: 120,
  lengthPenalty: 0.25,
  typePriors: {},
  leastCoverage: 0.12,
  weaker: 0.5,
  candidates: 300,
};
