import { sql } from 'drizzle-orm';
import { type Database, MIGRATION_LOCK } from './client.ts';

/** A look at the past may hold its connection for at most so many milliseconds. */
const PATIENCE = 10_000;

/**
 * Says when the changes of this transaction happen, for what the past is read from: without it that is the clock of the database. To be
 * called in the transaction, before it changes anything that is published.
 */
export const changesHappenAt = async (tx: Database, now: Date): Promise<void> => {
  await tx.execute(sql`select set_config('kennishub.now', ${now.toISOString()}, true)`);
};

/**
 * Reads published content as it was at `moment`, changes of that very millisecond included: whatever `read` asks of the database it was
 * handed is answered with the rows of then. Only for reading, and all statements see the same state. What is not content (people, requests,
 * drafts, the words of the search) is as it is now.
 *
 * Every table of content has a view of the same name in the schema `as_of`, and that schema is looked in first.
 */
export async function asOf<Result>(db: Database, moment: Date, read: (tx: Database) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined;
  try {
    await db.transaction(
      async (transaction) => {
        const tx = transaction as unknown as Database;
        // While a migration has the views away, the tables of today would answer in their place: so one waits for the other.
        await tx.execute(
          sql`select pg_advisory_xact_lock_shared(${MIGRATION_LOCK}::bigint), 'as_of'::regnamespace,
            set_config('search_path', 'as_of, public', true), set_config('kennishub.as_of', ${moment.toISOString()}, true),
            set_config('statement_timeout', ${String(PATIENCE)}, true)`,
        );
        result = { value: await read(tx) };
        // There is nothing to commit, and a commit fails when one of the statements did, which is for `read` to tell.
        throw new Done();
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  } catch (error) {
    if (!(error instanceof Done)) throw error;
  }
  if (!result) throw new Error('Nothing was read.');
  return result.value;
}

/** Ends a transaction that has read all it wanted to. */
class Done extends Error {}
