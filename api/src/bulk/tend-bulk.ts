import { atMostEvery, tend } from '../jobs/tend.ts';
import { type BulkWorker, forgetOldChanges, workOff } from './work-off.ts';

/** Milliseconds between two looks for a change that waits. */
const LOOK_EVERY = 1_500;
/** Milliseconds between two times of forgetting. */
const FORGET_EVERY = 3_600_000;

/**
 * Tries out and carries out changes of many items as long as the hub runs. Any number of replicas may do it: each change is worked on by one at a time, and what a
 * killed process left behind is begun anew by the first that looks.
 */
export function tendBulk(worker: BulkWorker): () => Promise<void> {
  const { db, now, log } = worker;
  const forget = atMostEvery(FORGET_EVERY, now, () => forgetOldChanges(db, now()));
  const look = async (): Promise<void> => {
    await workOff(worker);
    await forget();
  };
  return tend(look, { log, every: LOOK_EVERY, failed: 'Changes of many items could not be looked after.' });
}
