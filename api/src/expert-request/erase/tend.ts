import type { Hub } from '../../hub.ts';
import { tend } from '../../jobs/tend.ts';
import { eraseEndedRequests } from './erase.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Erases requests whose term has ended: some minutes after the hub begins, and every day. Any number of replicas may do it. */
export function tendErasure({ db, now, log }: Pick<Hub, 'db' | 'now' | 'log'>): () => Promise<void> {
  const look = async (): Promise<void> => {
    const erased = await eraseEndedRequests(db, now());
    if (erased > 0) log.info({ erased }, 'Requests to the expert pool were erased: their term ended.');
  };
  return tend(look, { log, every: DAY, firstAfter: 5 * MINUTE, failed: 'Requests whose term ended could not be erased.' });
}
