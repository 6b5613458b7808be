import { type BulkWorker, forgetOldChanges, workOff } from './work-off.ts';

/** Milliseconds between two looks for a change that waits. */
const LOOK_EVERY = 1_500;
/** Milliseconds between two times of forgetting. */
const FORGET_EVERY = 3_600_000;

/**
 * Tries out and carries out changes of many items as long as the hub runs. Any number of replicas may do it: each change is worked on by one at a time. What waits is
 * read off the changes themselves, so what a killed process left behind is begun anew by the first that looks. Call what it returns to stop; it resolves when
 * nothing is under way.
 */
export function tendBulk(worker: BulkWorker): () => Promise<void> {
  const { db, now, log } = worker;
  let looking: Promise<unknown> | null = null;
  let forgotten = 0;
  async function look(): Promise<void> {
    await workOff(worker);
    if (now().getTime() - forgotten < FORGET_EVERY) return;
    forgotten = now().getTime();
    await forgetOldChanges(db, now());
  }
  const start = (): void => {
    looking ??= look()
      .catch((error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Changes of many items could not be looked after.'),
      )
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(start, LOOK_EVERY);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
