import type { Hub } from '../hub.ts';
import { closeGapsThatMatch } from './close-matching.ts';
import { forgetOldGaps } from './forget.ts';

/** Milliseconds between two looks whether documents changed: many changes in a row are one look. */
const LOOK_EVERY = 30_000;
const FORGET_EVERY = 24 * 3_600_000;

/**
 * Keeps the list of gaps true while the hub runs: now and every half minute those that changed documents answer are closed, whichever process
 * changed them, and once a day what is old is forgotten. Any number of replicas may do it. Call what it returns to stop; it resolves when
 * nothing is under way.
 */
export function tendGaps({ db, search, now, log }: Pick<Hub, 'db' | 'search' | 'now' | 'log'>): () => Promise<void> {
  let forgotten = 0;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    if (now().getTime() - forgotten >= FORGET_EVERY) {
      await forgetOldGaps(db, now());
      forgotten = now().getTime();
    }
    const { searched, closed } = await closeGapsThatMatch(db, search, now());
    if (searched > 0) log.info({ searched, closed }, 'Gaps of the search were searched again.');
  }
  const start = (): void => {
    looking ??= look()
      .catch((error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'The gaps of the search could not be tended.'),
      )
      .finally(() => {
        looking = null;
      });
  };

  start();
  const timer = setInterval(start, LOOK_EVERY);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
