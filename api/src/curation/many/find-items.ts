import { type Database, rowsOf, schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { actorOf, type Viewer } from '../../access/index.ts';
import { type ItemFilter, itemConditions } from '../visible.ts';

/** The ids of the items that a filter gives this viewer, the latest changed first; `most` of them at most. */
export async function idsOfFilter(db: Database, viewer: Viewer, filter: ItemFilter, most: number): Promise<string[]> {
  const { items } = schema;
  const rows = await db
    .select({ id: items.id })
    .from(items)
    .where(itemConditions(viewer, actorOf(viewer), filter)(items))
    .orderBy(sql`${items.changedAt} desc, ${items.id}`)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** The ids of published items of one kind, by their keys; a key without one is missing. */
export async function idsOfKeys(db: Database, type: schema.ItemType, keys: readonly string[]): Promise<Map<string, string>> {
  const { items } = schema;
  const rows = await db
    .select({ id: items.id, key: items.key })
    .from(items)
    .where(and(eq(items.type, type), eq(items.state, 'published'), inArray(items.key, [...keys])));
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Keys of published items of one kind behind a key, in order. `prefix` narrows it to keys that begin so. */
export async function keysAfter(
  db: Database,
  { type, prefix, after, most }: { type: schema.ItemType; prefix: string; after: string; most: number },
): Promise<string[]> {
  const rows = await rowsOf<{ key: string }>(
    db,
    sql`select key from items where type = ${type} and state = 'published' and starts_with(key, ${prefix}) and key collate "C" > ${after} collate "C"
      order by key collate "C" limit ${most}`,
  );
  return rows.map(({ key }) => key);
}

export type FoundContent = { content: RawContent; version: number | null };

/** What is published of items of one kind, in the order of their keys. What is not published by now is left out. */
export const contentsOfKeys = (db: Database, type: schema.ItemType, keys: readonly string[]): Promise<FoundContent[]> =>
  publishedOf(db, 'key', keys, sql`item.type = ${type} and item.key = any(${sql.param([...keys])}::text[])`);

/** What is published of items, in the order of their ids. What is not published by now is left out. */
export const contentsOfIds = (db: Database, ids: readonly string[]): Promise<FoundContent[]> =>
  publishedOf(db, 'id', ids, sql`item.id = any(${sql.param([...ids])}::uuid[])`);

async function publishedOf(db: Database, name: 'id' | 'key', wanted: readonly string[], where: SQL): Promise<FoundContent[]> {
  const rows = await rowsOf<{ id: string; key: string; version: number; snapshot: RawContent }>(
    db,
    sql`select distinct on (item.id) item.id, item.key, revision.version, revision.snapshot
      from items item join revisions revision on revision.item_id = item.id
      where ${where} and item.state = 'published' and revision.version is not null
      order by item.id, revision.version desc`,
  );
  const found = new Map(rows.map((row) => [row[name], row]));
  return wanted.flatMap((one) => {
    const row = found.get(one);
    return row ? [{ content: row.snapshot, version: row.version }] : [];
  });
}

/** The drafts of items, in the order of their ids. What has none is left out. */
export async function draftsOf(db: Database, ids: readonly string[]): Promise<FoundContent[]> {
  const { revisions } = schema;
  const rows = await db
    .select({ itemId: revisions.itemId, snapshot: revisions.snapshot, baseVersion: revisions.baseVersion })
    .from(revisions)
    .where(and(inArray(revisions.itemId, [...ids]), inArray(revisions.status, ['draft', 'in-review', 'approved'])));
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return ids.flatMap((id) => {
    const row = byItem.get(id);
    return row ? [{ content: row.snapshot, version: row.baseVersion }] : [];
  });
}
