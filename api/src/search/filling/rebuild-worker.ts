import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { type FillingFailure, failureOf } from './failures.ts';
import { REBUILD } from './queues.ts';
import { RebuildUnderWay } from './rebuild.ts';

type Worker = {
  boss: PgBoss;
  rebuild: (by: string) => Promise<number>;
  log: Logger;
  /** Is told of each failure, so that somebody looks what came of it. */
  onFailure: (failure: FillingFailure) => void;
};

/** Carries out wishes to make the index anew. A failure is tried again; its reason stands with the rebuild itself. */
export const workOnRebuilds = ({ boss, rebuild, log, onFailure }: Worker): Promise<string> =>
  boss.work<{ by: string }>(REBUILD, { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 }, async ([job]) => {
    if (!job) return;
    const began = performance.now();
    try {
      const documents = await rebuild(job.data.by);
      log.info({ documents, ms: Math.round(performance.now() - began) }, 'The index of the search engine was made anew.');
    } catch (error) {
      // Somebody else is at it, so the wish is being fulfilled.
      if (error instanceof RebuildUnderWay) return;
      const failure = failureOf(error);
      log.warn({ reason: failure.reason, error: failure.cause }, 'The index of the search engine could not be made anew.');
      onFailure(failure);
      throw new Error(failure.reason);
    }
  });
