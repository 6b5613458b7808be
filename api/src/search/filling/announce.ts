import type { Database } from '@kennishub/db';
import type { Jobs } from '../../jobs/jobs.ts';
import { FILL } from './queues.ts';

/** Tells, in the transaction that is handed in, of which items the search document was written or removed. */
export type Announce = (tx: Database, ids: readonly string[]) => Promise<void>;

/** Items in one job. */
const AT_ONCE = 100;

/** Announces by a job in the same transaction: who fills the index hears of it when that commits, and never of what is rolled back. */
export const announceTo =
  (jobs: Jobs): Announce =>
  async (tx, ids) => {
    for (let from = 0; from < ids.length; from += AT_ONCE) await jobs.send(tx, FILL, { ids: ids.slice(from, from + AT_ONCE) });
  };
