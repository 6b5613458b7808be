import { type Database, schema } from '@kennishub/db';
import { collectedWords, type ItemContent, itemChecker, readStanding, type Standing } from '@kennishub/db/content';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Curator } from '../curation/curator.ts';
import { publishMany, type ToPublish } from '../curation/many/publish-many.ts';
import { saveMany } from '../curation/many/save-many.ts';
import { type SeenItem, seeItems } from '../curation/many/seen-items.ts';
import { takeTurn } from '../curation/publish-in.ts';
import type { ImportMode } from './policy.ts';
import type { BulkChangeRow, StoredRow } from './row.ts';

/** What came of carrying a change out. Refused: nothing was done, because it would no longer be what was told. */
export type Outcome = { stale: number; done: number; refused: boolean };
export type Progress = (handled: number) => Promise<void>;

/** The rows that are to be carried out, in order. */
export const rowsToDo = (tx: Database, changeId: string): Promise<StoredRow[]> =>
  tx
    .select()
    .from(schema.bulkRows)
    .where(and(eq(schema.bulkRows.changeId, changeId), inArray(schema.bulkRows.outcome, ['new', 'changed'])))
    .orderBy(asc(schema.bulkRows.position));

/** Carries an import out: all of it, or nothing when something changed since it was tried out. Gives how many rows are stale. */
export async function runImport(
  tx: Database,
  curator: Pick<Curator, 'now' | 'lexicon' | 'filling'>,
  change: BulkChangeRow,
  mode: ImportMode,
  onProgress: Progress,
): Promise<Outcome> {
  const { now } = curator;
  // Drafts too: what they refer to must not go away in between.
  await takeTurn(tx, now);
  const rows = await rowsToDo(tx, change.id);
  const seen = await seeItems(
    tx,
    rows.flatMap(({ itemId }) => itemId ?? []),
    { lock: true },
  );
  const standing = await readStanding(tx);
  const { fit, stale } = sift(rows, seen, standing, mode, now);
  await markStale(tx, stale);
  if (stale.length > 0 && !change.skipRejected) return { stale: stale.length, done: 0, refused: true };
  const { madeBy: actor, reason } = change;
  if (mode === 'publish') await publishMany(tx, curator, standing, fit, { actor, reason, onProgress });
  else await saveMany(tx, standing, fit, { actor, now, note: reason, isAuthor: true });
  await markDone(tx, change.id, now);
  return { stale: stale.length, done: fit.length, refused: false };
}

/** A row that is no longer what was told, and why. */
export type Stale = { id: string; line: number | null; message: string; column: string | null };

/** Parts the rows that would do exactly what was told from those that would not. */
function sift(
  rows: readonly StoredRow[],
  seen: ReadonlyMap<string, SeenItem>,
  standing: Standing,
  mode: ImportMode,
  now: Date,
): { fit: (ToPublish & { rowId: string })[]; stale: Stale[] } {
  const taken = new Map([...standing.present.items, ...standing.present.away].map(({ type, key, id }) => [`${spaceOf(type)}/${key}`, id]));
  const stale: Stale[] = [];
  let open = rows.filter((row) => {
    const message = movedOn(row, seen.get(row.itemId ?? ''), taken, mode);
    if (message) stale.push({ id: row.id, line: row.line, column: null, message });
    return message === null;
  });
  for (;;) {
    const along = mode === 'publish' ? open.filter(({ outcome }) => outcome === 'new') : [];
    const check = itemChecker(
      collectedWords(
        standing,
        along.map(({ itemType, key }) => ({ type: itemType, key: key ?? '' })),
      ),
      now,
    );
    const wrong = new Set<StoredRow>();
    const fit = open.flatMap((row) => {
      const checked = check(row.itemType, row.content ?? {});
      if ('content' in checked && row.itemId !== null)
        return [
          {
            rowId: row.id,
            id: row.itemId,
            type: row.itemType,
            content: checked.content as ItemContent,
            seen: seen.get(row.itemId) ?? null,
          },
        ];
      const [problem] = 'problems' in checked ? checked.problems : [];
      wrong.add(row);
      stale.push({ id: row.id, line: row.line, column: problem?.path ?? null, message: problem?.message ?? 'Dit past niet meer.' });
      return [];
    });
    if (!along.some((row) => wrong.has(row))) return { fit, stale };
    open = open.filter((row) => !wrong.has(row));
  }
}

const shared: readonly schema.ItemType[] = ['pilot', 'publication', 'knowledge-session'];
const spaceOf = (type: schema.ItemType): string => (shared.includes(type) ? 'shared' : type);

/** What changed about an item since the row was tried out; null when nothing did. Beside what is published at once a draft goes its own way. */
function movedOn(row: StoredRow, seen: SeenItem | undefined, taken: ReadonlyMap<string, string>, mode: ImportMode): string | null {
  if (row.outcome === 'new')
    return taken.has(`${spaceOf(row.itemType)}/${row.key}`) || seen ? 'Dit adres is intussen van een ander onderdeel.' : null;
  if (!seen) return 'Dit onderdeel is er niet meer.';
  const { item, lastVersion, open } = seen;
  if (item.state === 'archived' || item.state === 'deleted') return 'Dit onderdeel is intussen gearchiveerd of verwijderd.';
  if (lastVersion !== row.seenVersion) return `Dit onderdeel is intussen gewijzigd: op de site staat versie ${lastVersion ?? 0}.`;
  if (mode === 'publish') return item.state === 'published' ? null : 'Dit onderdeel staat niet meer op de site.';
  if ((open?.edit ?? null) !== row.seenEdit) return 'Aan het concept van dit onderdeel is intussen gewerkt.';
  return open && open.status !== 'draft' ? 'Het concept van dit onderdeel ligt intussen ter beoordeling.' : null;
}

/** Says of rows that they are no longer what was told. */
export async function markStale(tx: Database, stale: readonly Stale[]): Promise<void> {
  if (stale.length === 0) return;
  const rows = stale.map(({ id, line, column, message }) => ({ id, problems: [{ line, column, message }] }));
  await tx.execute(sql`update bulk_rows row set outcome = 'stale', problems = given.problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(id uuid, problems jsonb) where row.id = given.id`);
}

/** Says that everything that was not rejected or stale is carried out. */
export const markDone = async (tx: Database, changeId: string, now: Date): Promise<void> => {
  await tx
    .update(schema.bulkRows)
    .set({ doneAt: now })
    .where(and(eq(schema.bulkRows.changeId, changeId), inArray(schema.bulkRows.outcome, ['new', 'changed'])));
};
