/** A text is shown from so many visitors on; below that nobody reads it. */
export const SHOWN_FROM_VISITORS = 3;

/** Bounds on what is kept. */
export const gapLimits = {
  /** Characters and words of a text. Longer texts are stories, and stories hold names. */
  text: 120,
  words: 12,
  /** New texts on one day, on the whole hub. */
  newPerDay: 500,
  /** Texts from one address on one day, per process. */
  perOriginPerDay: 20,
  /** Days without being shown, and days since it was last searched. */
  daysUnshown: 30,
  daysKept: 365,
  reason: 300,
} as const;

/** Days that one secret holds: longer than a text may be below the threshold, so that one visitor never is three. */
export const SECRET_DAYS = 60;
