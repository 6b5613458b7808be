export const streamLimits = {
  /** Streams that one token or login has open at the same time, in one process. */
  each: 5,
  /** Streams that one person has open, by whatever tokens and logins, in one process. */
  person: 10,
  /** Streams of all together, in one process: each looks again every few seconds whether it may go on. */
  process: 200,
} as const;
