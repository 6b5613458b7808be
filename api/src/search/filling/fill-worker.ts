import type { Locks } from '@kennishub/db';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { FillingFailure, failureOf } from './failures.ts';
import { type Fillable, fillAllButRefused } from './fill.ts';
import { FILL, FILL_LOCK } from './queues.ts';

export type FillJob = { ids: string[] };
/** What a job leaves behind that did not succeed. Staff reads the reason, and which items of the job were refused, each for its own; the others are in the index. */
export type FillOutput = { kind: FillingFailure['kind']; reason: string; refused?: Refusal[] };
/** An item that the engine does not want, and why, in a Dutch sentence. */
export type Refusal = { item: string; reason: string };

type Worker = Fillable & {
  boss: PgBoss;
  locks: Locks;
  log: Logger;
  /** Is told of each failure, so that somebody looks what came of it. */
  onFailure: (failure: FillingFailure) => void;
};

/** Jobs that become one request. */
const JOBS_AT_ONCE = 200;
/** How long to wait for another process to be done with its jobs, in milliseconds. */
const WAIT_FOR_LOCK = 120_000;

/** Takes jobs from the queue as soon as they are there, many at once, and fills the index with what they name. */
export const workOnFilling = (worker: Worker): Promise<string> =>
  worker.boss.work(
    FILL,
    { batchSize: JOBS_AT_ONCE, perJobResults: true, burstWhenBatchFull: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
    (jobs: Job<FillJob>[]) => outcomes(worker, jobs),
  );

async function outcomes(worker: Worker, jobs: readonly { id: string; data: FillJob }[]): Promise<JobResult<FillOutput>[]> {
  const { locks, log, onFailure } = worker;
  try {
    const lock = await locks.take(FILL_LOCK, WAIT_FOR_LOCK);
    if (!lock) throw new FillingFailure('outage', 'Een ander proces was te lang bezig met het vullen van de index.');
    try {
      const refused = await fillAllButRefused(worker, [...new Set(jobs.flatMap(({ data }) => data.ids))]);
      return jobs.map(({ id, data }) => resultOf(id, data, refused));
    } finally {
      await lock.release();
    }
  } catch (error) {
    const failure = failureOf(error);
    log.warn(
      { kind: failure.kind, reason: failure.reason, jobs: jobs.length, error: failure.cause },
      'The search engine could not be filled; tried again later.',
    );
    onFailure(failure);
    const output = { kind: failure.kind, reason: failure.reason };
    return jobs.map(({ id }) => ({ id, status: 'failed', output }));
  }
}

/** Another try does not help what is refused, so it goes to the dead letters at once. */
function resultOf(id: string, { ids }: FillJob, refused: ReadonlyMap<string, string>): JobResult<FillOutput> {
  const refusals = ids.flatMap((item): Refusal[] => {
    const reason = refused.get(item);
    return reason === undefined ? [] : [{ item, reason }];
  });
  const [first] = refusals;
  return first
    ? { id, status: 'deadletter', output: { kind: 'refused', reason: first.reason, refused: refusals } }
    : { id, status: 'completed' };
}
