const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long things last, in milliseconds. */
export const loginTerms = {
  /** A mailed link. */
  link: 15 * MINUTE,
  /** What somebody may take to log in at another organisation. */
  attempt: 10 * MINUTE,
  /** A login that is not used. */
  idle: 8 * HOUR,
  /** A login, however often it is used. */
  login: 7 * 24 * HOUR,
} as const;

export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);
