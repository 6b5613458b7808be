import type { Hub } from '../hub.ts';
import { publishDue } from './publish-due.ts';
import { purgeDue } from './purge.ts';

/** Milliseconds between two looks: a draft comes out within so long after its moment. */
const LOOK_EVERY = 15_000;

/**
 * Publishes what was approved for a moment, and empties the bin, as long as the hub runs. Any number of replicas may do it: each item is locked and looked at
 * again. What is due is read off the items themselves and not kept as jobs, so that nothing has to be moved when somebody chooses another moment. Call what it
 * returns to stop; it resolves when nothing is under way.
 */
export function tendItems({
  db,
  lexicon,
  filling,
  now,
  log,
}: Pick<Hub, 'db' | 'lexicon' | 'filling' | 'now' | 'log'>): () => Promise<void> {
  let looking: Promise<void> | null = null;
  async function look(): Promise<void> {
    const published = await publishDue({ db, lexicon, filling, now: now() });
    const purged = await purgeDue({ db, now: now() });
    if (published + purged > 0) log.info({ published, purged }, 'Items were published at their moment, or removed for good.');
  }
  const start = (): void => {
    looking ??= look()
      .catch((error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Items that are due could not be tended.'),
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
