import { type Database, schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { and, asc, desc, inArray, sql } from 'drizzle-orm';
import { type LockedItem, openStatuses } from '../locked-item.ts';

/** An item with its draft and what was last published of it; null when nothing ever was. */
export type SeenItem = LockedItem & { published: RawContent | null };

/** Reads many items by their ids, a fixed number of statements for all. With `lock` nobody else changes them until the transaction ends. */
export async function seeItems(tx: Database, ids: readonly string[], { lock = false } = {}): Promise<Map<string, SeenItem>> {
  if (ids.length === 0) return new Map();
  const { items, revisions } = schema;
  const list = sql`any(${sql.param([...ids])}::uuid[])`;
  // In one order, so that two of them never wait for each other.
  const found = tx.select().from(items).where(sql`${items.id} = ${list}`).orderBy(asc(items.id));
  const rows = lock ? await found.for('update') : await found;
  const open = await tx
    .select()
    .from(revisions)
    .where(and(sql`${revisions.itemId} = ${list}`, inArray(revisions.status, [...openStatuses])));
  const last = await tx
    .selectDistinctOn([revisions.itemId], { itemId: revisions.itemId, version: revisions.version, snapshot: revisions.snapshot })
    .from(revisions)
    .where(sql`${revisions.itemId} = ${list} and ${revisions.version} is not null`)
    .orderBy(revisions.itemId, desc(revisions.version));
  const openOf = new Map(open.map((revision) => [revision.itemId, revision]));
  const lastOf = new Map(last.map((revision) => [revision.itemId, revision]));
  return new Map(
    rows.map((item) => {
      const published = lastOf.get(item.id);
      const seen = {
        item,
        open: openOf.get(item.id) ?? null,
        lastVersion: published?.version ?? null,
        published: published?.snapshot ?? null,
      };
      return [item.id, seen];
    }),
  );
}
