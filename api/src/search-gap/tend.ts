import type { Hub } from '../hub.ts';
import { atMostEvery, tend } from '../jobs/tend.ts';
import { closeGapsThatMatch } from './close-matching.ts';
import { forgetOldGaps } from './forget.ts';

/** Milliseconds between two looks whether documents changed: many changes in a row are one look. */
const LOOK_EVERY = 30_000;
const FORGET_EVERY = 24 * 3_600_000;

/**
 * Keeps the list of gaps true while the hub runs: now and every half minute those that changed documents answer are closed, whichever process
 * changed them, and once a day what is old is forgotten. Any number of replicas may do it.
 */
export function tendGaps({ db, search, now, log }: Pick<Hub, 'db' | 'search' | 'now' | 'log'>): () => Promise<void> {
  const forget = atMostEvery(FORGET_EVERY, now, () => forgetOldGaps(db, now()));
  const look = async (): Promise<void> => {
    await forget();
    const { searched, closed } = await closeGapsThatMatch(db, search, now());
    if (searched > 0) log.info({ searched, closed }, 'Gaps of the search were searched again.');
  };
  return tend(look, { log, every: LOOK_EVERY, failed: 'The gaps of the search could not be tended.' });
}
