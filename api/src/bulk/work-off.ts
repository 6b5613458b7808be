import { type Database, type Engine, rowsOf, schema } from '@kennishub/db';
import { TableUnreadable } from '@kennishub/db/content/table';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';
import type { Curator } from '../curation/curator.ts';
import type { Hub } from '../hub.ts';
import { carryOutChange, tryOut } from './kinds.ts';
import { BULK } from './limits.ts';
import type { BulkChangeRow, PlannedRow } from './row.ts';
import { viewerOfStored } from './stored-viewer.ts';

/** Under this number and that of the change one process at a time works on it. */
const BULK_LOCK = 4_201_920;
/** Rows in a statement. */
const CHUNK = 200;

export type BulkWorker = Pick<Hub, 'db' | 'lexicon' | 'filling' | 'now' | 'log'> & { engine: Engine };

const underWay = ['waiting', 'checking', 'starting', 'running'] as const;

/** Tries out or carries out every change that waits, the oldest first. What a process left behind that was killed is begun anew: nothing of it was kept. */
export async function workOff(worker: BulkWorker): Promise<number> {
  const { bulkChanges } = schema;
  const waiting = await worker.db
    .select({ id: bulkChanges.id })
    .from(bulkChanges)
    .where(inArray(bulkChanges.state, [...underWay]))
    .orderBy(bulkChanges.createdAt);
  let done = 0;
  for (const { id } of waiting) if (await workOn(worker, id)) done += 1;
  return done;
}

/** False when another process has it, or it failed. */
async function workOn(worker: BulkWorker, id: string): Promise<boolean> {
  const { db, log } = worker;
  if (!(await claim(db, id))) return false;
  try {
    return await db.transaction(async (tx) => {
      if (!(await lock(tx, id))) return false;
      const change = await read(tx, id);
      if (change?.state === 'checking') await check(worker, tx, change);
      else if (change?.state === 'running') await run(worker, tx, change);
      else return false;
      return true;
    });
  } catch (error) {
    log.error(
      { change: id, error: error instanceof Error ? error.message.slice(0, 500) : 'unknown' },
      'A change of many items did not come to its end.',
    );
    await giveUp(db, id);
    return false;
  }
}

const lock = async (tx: Database, id: string): Promise<boolean> => {
  const [row] = await rowsOf<{ got: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${BULK_LOCK}::int, hashtext(${id})) as got`);
  return row?.got === true;
};

const read = async (tx: Database, id: string): Promise<BulkChangeRow | undefined> =>
  (await tx.select().from(schema.bulkChanges).where(eq(schema.bulkChanges.id, id)))[0];

/** Says that work begins. What is said stays when the process is killed, so that a change that kills is not begun for ever. */
const claim = (db: Database, id: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await lock(tx, id))) return false;
    const change = await read(tx, id);
    if (!change || !(underWay as readonly string[]).includes(change.state)) return false;
    if (change.attempts >= BULK.attempts) {
      await fail(
        tx,
        id,
        'Dit lukte na enkele pogingen niet. Er is niets gewijzigd. Vraag de beheerder van de hub om in het logboek te kijken.',
      );
      return false;
    }
    const state = change.state === 'waiting' || change.state === 'checking' ? 'checking' : 'running';
    await tx
      .update(schema.bulkChanges)
      .set({ state, attempts: change.attempts + 1, handled: 0 })
      .where(eq(schema.bulkChanges.id, id));
    return true;
  });

const fail = (tx: Database, id: string, message: string, problem: Partial<schema.BulkProblem> = {}) =>
  tx
    .update(schema.bulkChanges)
    .set({ state: 'failed', problems: [{ line: null, column: null, ...problem, message }] })
    .where(eq(schema.bulkChanges.id, id));

/** After the last attempt it is not begun again. */
async function giveUp(db: Database, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const change = await read(tx, id);
    if (change && change.attempts >= BULK.attempts)
      await fail(
        tx,
        id,
        'Er ging iets mis aan onze kant. Er is niets gewijzigd. Vraag de beheerder van de hub om in het logboek te kijken.',
      );
  });
}

/** Tells how far it is to who asks meanwhile. The embedded database has one connection, and that is busy: there the end is told at once. */
const progressOf =
  ({ db, engine }: BulkWorker, id: string) =>
  async (handled: number): Promise<void> => {
    if (engine === 'pglite') return;
    await db
      .update(schema.bulkChanges)
      .set({ handled: sql`least(${handled}, total)` })
      .where(eq(schema.bulkChanges.id, id));
  };

async function curatorOf({ lexicon, filling, now }: BulkWorker, tx: Database, change: BulkChangeRow): Promise<Curator | null> {
  const viewer = await viewerOfStored(tx, change.viewer);
  return viewer && { db: tx, now: now(), viewer, lexicon, filling };
}

const leftMessage = 'Wie dit vroeg, mag dit niet meer. Er is niets gewijzigd.';

async function check(worker: BulkWorker, tx: Database, change: BulkChangeRow): Promise<void> {
  const curator = await curatorOf(worker, tx, change);
  if (!curator) {
    await fail(tx, change.id, leftMessage);
    return;
  }
  try {
    const { rows, encoding } = await tryOut(tx, curator, change);
    await storeRows(tx, change.id, rows);
    await tx
      .update(schema.bulkChanges)
      .set({ state: 'checked', encoding, problems: [], total: rows.length, handled: 0, attempts: 0, checkedAt: worker.now() })
      .where(eq(schema.bulkChanges.id, change.id));
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error;
    await storeRows(tx, change.id, []);
    await fail(tx, change.id, error.message, error.problem);
  }
}

async function storeRows(tx: Database, changeId: string, rows: readonly PlannedRow[]): Promise<void> {
  await tx.delete(schema.bulkRows).where(eq(schema.bulkRows.changeId, changeId));
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insert(schema.bulkRows)
      .values(rows.slice(from, from + CHUNK).map((row, index) => ({ ...row, changeId, position: from + index + 1 })));
}

async function run(worker: BulkWorker, tx: Database, change: BulkChangeRow): Promise<void> {
  const curator = await curatorOf(worker, tx, change);
  if (!curator) {
    await fail(tx, change.id, leftMessage);
    return;
  }
  const { stale, done, refused } = await carryOutChange(tx, curator, change, progressOf(worker, change.id));
  if (refused) {
    await tx
      .update(schema.bulkChanges)
      .set({
        state: 'checked',
        attempts: 0,
        handled: 0,
        problems: [
          {
            line: null,
            column: null,
            message: `${stale === 1 ? 'Eén onderdeel is' : `${stale} onderdelen zijn`} intussen veranderd. Er is niets gewijzigd. Laat opnieuw nagaan wat er gebeurt.`,
          },
        ],
      })
      .where(eq(schema.bulkChanges.id, change.id));
    return;
  }
  await tx.delete(schema.bulkFileParts).where(eq(schema.bulkFileParts.changeId, change.id));
  await tx
    .update(schema.bulkChanges)
    .set({ state: 'done', attempts: 0, handled: change.total, problems: [], finishedAt: worker.now() })
    .where(eq(schema.bulkChanges.id, change.id));
  await recordAudit(tx, {
    at: worker.now(),
    actor: change.madeBy,
    action: 'bulk-change.carried-out',
    itemType: 'bulk-change',
    itemId: change.id,
    details: { kind: change.kind, items: done, skipped: change.total - done },
  });
}

/**
 * Forgets what was told about changes long ago, with their files. What they did is in the history of the items. Of a file that broke off while the process
 * was killed nobody threw away what had come in.
 */
export async function forgetOldChanges(db: Database, now: Date): Promise<void> {
  const { bulkChanges, bulkFileParts } = schema;
  const brokenOff = db
    .select({ id: bulkChanges.id })
    .from(bulkChanges)
    .where(and(eq(bulkChanges.state, 'failed'), lt(bulkChanges.createdAt, new Date(now.getTime() - 2 * BULK.uploadWithin))));
  await db.delete(bulkFileParts).where(inArray(bulkFileParts.changeId, brokenOff));
  await db
    .delete(bulkChanges)
    .where(
      and(
        lt(bulkChanges.createdAt, new Date(now.getTime() - BULK.kept * 86_400_000)),
        inArray(bulkChanges.state, ['checked', 'done', 'failed', 'cancelled']),
      ),
    );
}
