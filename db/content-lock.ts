import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/** Whoever writes what is published, or what the search knows of it, takes turns under this number. */
const CONTENT_LOCK = 4_201_905;

/**
 * Waits until nobody else writes what is published, and has others wait until the transaction ends: a load of files, a publication, and the writing of
 * search documents, whose word counts stay exact by it. Asking for it again in the same transaction costs nothing.
 */
export async function lockContent(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CONTENT_LOCK}::bigint)`);
}
