import type { Hub } from '../hub.ts';
import { tend } from '../jobs/tend.ts';
import { publishDue } from './publish-due.ts';
import { purgeDue } from './purge.ts';

/** Milliseconds between two looks: a draft comes out within so long after its moment. */
const LOOK_EVERY = 15_000;

/**
 * Publishes what was approved for a moment, and empties the bin, as long as the hub runs. Any number of replicas may do it: each item is locked and looked at
 * again.
 */
export function tendItems({
  db,
  lexicon,
  filling,
  now,
  log,
}: Pick<Hub, 'db' | 'lexicon' | 'filling' | 'now' | 'log'>): () => Promise<void> {
  const look = async (): Promise<void> => {
    const published = await publishDue({ db, lexicon, filling, now: now() });
    const purged = await purgeDue({ db, now: now() });
    if (published + purged > 0) log.info({ published, purged }, 'Items were published at their moment, or removed for good.');
  };
  return tend(look, { log, every: LOOK_EVERY, failed: 'Items that are due could not be tended.' });
}
