import type { Database } from '@kennishub/db';

/** What a transaction found that was due, and with how many of those something was done. */
export type Batch = { found: number; done: number };

/** Rows that one transaction takes at most, so that nobody waits long for them. */
export const BATCH = 100;

/**
 * Does work in transactions of `BATCH` rows, one after the other, until one finds less; tells with how many something was done. The work must leave nothing due that it
 * found, or lock it for somebody else (`skip locked`): otherwise it would find the same again.
 */
export async function inBatches(db: Database, work: (tx: Database) => Promise<Batch>): Promise<number> {
  for (let all = 0; ; ) {
    const { found, done } = await db.transaction(work);
    all += done;
    if (found < BATCH) return all;
  }
}
