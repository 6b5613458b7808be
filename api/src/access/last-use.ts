const MINUTE = 60_000;

/** Whether the last use of a token or a login is to be written again: at most once a minute, so that reading does not become writing. */
export const isStale = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= MINUTE;
