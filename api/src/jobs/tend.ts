import type { Logger } from 'pino';

type Tending = {
  log: Logger;
  /** Milliseconds between two looks. */
  every: number;
  /** Milliseconds before the first look; at once when left out. */
  firstAfter?: number;
  /** What the log says when a look fails. The error itself is not logged: its message may hold what somebody typed. */
  failed: string;
};

/**
 * Looks again and again, as long as the hub runs, whether something is due. Never two looks at once, and one that fails does not end it. For work that is read off
 * the rows themselves, so that a process that was killed leaves nothing behind and nothing has to be moved when a moment changes; with jobs that each belong to one
 * change, see `jobs.ts`. Call what it returns to stop; it resolves when nothing is under way.
 */
export function tend(look: () => Promise<unknown>, { log, every, firstAfter = 0, failed }: Tending): () => Promise<void> {
  let looking: Promise<unknown> | null = null;
  const start = (): void => {
    looking ??= look()
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'unknown' }, failed))
      .finally(() => {
        looking = null;
      });
  };
  let timer: NodeJS.Timeout = setTimeout(() => {
    start();
    timer = setInterval(start, every);
  }, firstAfter);
  return async () => {
    // Clears the one as well as the other.
    clearTimeout(timer);
    await looking;
  };
}

/** Does the work at the first call and then at most once in so many milliseconds, by the clock that is handed in. */
export function atMostEvery(milliseconds: number, now: () => Date, work: () => Promise<unknown>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now().getTime() - last < milliseconds) return;
    await work();
    last = now().getTime();
  };
}
