/**
 * The numbers of the ranking. Chosen on the judged queries that may be tuned on (`dev` in `api/src/search/judged/queries.yaml`), a step at a
 * time and only where at most one of five parts of them lost by it; the others were only ever measured, but for `alike` (decision 21). Hand in other ones
 * to try them; `tests/search/score.test.ts` prints the score.
 */
export type Tuning = {
  /** How much a word weighs by where it stands: D, C, B, A. */
  weights: readonly [number, number, number, number];
  /** What a found word is worth wherever it stands, beside its rank. */
  base: number;
  /** What a second way to find the same word adds: its own worth times this. */
  beside: number;
  /** What a word counts that the document does not say itself: it only stands aside, in how people ask for it. */
  aside: number;
  /** What a hit gets for being like the best ones: its score times so much (`worth`) at most, by the words that tell most of what so many have in common. */
  alike: { best: number; words: number; worth: number };
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
  /**
   * Times this, by kind of item (1 when not named). People come for practices, themes and words; agendas and reports speak of everything
   * at once, and word lists without a page of their own are rarely what was looked for.
   */
  typePriors: Readonly<Record<string, number>>;
  /** Hits that cover less than this are left out; hits under `weaker` are marked. */
  leastCoverage: number;
  weaker: number;
  /** So many hits, the likeliest first, are ranked together, then the next so many. */
  chunk: number;
  /** The same where there are no more documents than this: there it costs little to look at nearly all that was found. */
  few: { documents: number; chunk: number };
  /** The same for an order by date or evidence, where a new chunk begins the order anew. */
  sortedChunk: number;
};

export const defaultTuning: Tuning = {
  weights: [0.28, 0.45, 0.72, 1],
  base: 0.23,
  beside: 0.3,
  aside: 0.8,
  alike: { best: 10, words: 200, worth: 1.5 },
  uncovered: 0.36,
  title: 0.35,
  neighbours: 0.25,
  usualLength: 120,
  lengthPenalty: 0.25,
  typePriors: {
    publication: 0.8,
    'knowledge-session': 0.8,
    organisation: 0.8,
    expert: 0.7,
    'home-sitter-definition': 0.8,
    agenda: 0.75,
    'inspiration-region': 0.75,
    indicator: 0.6,
    'agreement-topic': 0.6,
    'session-kind': 0.6,
    'programme-line': 0.6,
    'programme-condition': 0.6,
    'programme-block': 0.5,
    'leading-principle': 0.6,
    'team-principle': 0.6,
    'team-success-factor': 0.6,
    'factor-indicator': 0.5,
    'escalation-step': 0.6,
    'expert-competence': 0.6,
    'expert-referral': 0.6,
    'governance-level': 0.5,
    'status-colour': 0.5,
  },
  leastCoverage: 0.12,
  weaker: 0.5,
  chunk: 100,
  few: { documents: 2_000, chunk: 400 },
  sortedChunk: 1000,
};
