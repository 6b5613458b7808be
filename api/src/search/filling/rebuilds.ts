import { type Database, schema } from '@kennishub/db';
import { desc, eq, isNull } from 'drizzle-orm';

const rebuilds = schema.searchRebuilds;
export type Rebuild = typeof rebuilds.$inferSelect;

/** Notes that a rebuild begins. Whatever began before and did not end was interrupted: only one goes on at a time. */
export async function noteBeginning(db: Database, beginning: { startedBy: string; startedAt: Date; documents: number }): Promise<string> {
  await noteInterrupted(db, beginning.startedAt);
  const [row] = await db.insert(rebuilds).values(beginning).returning({ id: rebuilds.id });
  if (!row) throw new Error('A rebuild could not be noted.');
  return row.id;
}

/** Notes of what began and did not end that it was interrupted. Only while nobody makes the index anew. */
export const noteInterrupted = (db: Database, finishedAt: Date): Promise<unknown> =>
  db.update(rebuilds).set({ outcome: 'interrupted', finishedAt }).where(isNull(rebuilds.finishedAt));

export const noteProgress = (db: Database, id: string, done: number): Promise<unknown> =>
  db.update(rebuilds).set({ done }).where(eq(rebuilds.id, id));

export const noteEnd = (
  db: Database,
  id: string,
  end: Pick<Rebuild, 'outcome' | 'reason' | 'done'> & { finishedAt: Date },
): Promise<unknown> => db.update(rebuilds).set(end).where(eq(rebuilds.id, id));

/** The rebuild that began last; null when there never was one. */
export async function lastRebuild(db: Database): Promise<Rebuild | null> {
  const [last] = await db.select().from(rebuilds).orderBy(desc(rebuilds.startedAt), desc(rebuilds.id)).limit(1);
  return last ?? null;
}
