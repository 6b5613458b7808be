import type { Hub } from '../../hub.ts';
import { tend } from '../../jobs/tend.ts';
import { eraseFormerMembers } from './erase.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Erases who people were that left so long ago that their term has ended: some minutes after the hub begins, and every day. Any number of replicas may do it. */
export function tendFormerMembers({ db, now, log }: Pick<Hub, 'db' | 'now' | 'log'>): () => Promise<void> {
  const look = async (): Promise<void> => {
    const erased = await eraseFormerMembers(db, now());
    if (erased > 0) log.info({ erased }, 'Names and addresses of people who left were erased: their term ended.');
  };
  return tend(look, { log, every: DAY, firstAfter: 6 * MINUTE, failed: 'Names of people whose term ended could not be erased.' });
}
