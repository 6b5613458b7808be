import { type Database, schema } from '@kennishub/db';
import { and, eq, inArray, max } from 'drizzle-orm';
import { isUuid } from '../graphql/is-uuid.ts';
import type { DraftState, Place } from './moves.ts';

export type ItemRow = typeof schema.items.$inferSelect;
export type RevisionRow = typeof schema.revisions.$inferSelect;

/** An item with its open revision, nobody else changing it until the transaction ends. */
export type LockedItem = {
  item: ItemRow;
  /** The draft, in review, or approved; null when there is none. */
  open: RevisionRow | null;
  /** The latest version that was published; null when none ever was. */
  lastVersion: number | null;
};

export const openStatuses = ['draft', 'in-review', 'approved'] as const;

/** Reads an item for changing it; null when there is none. */
export async function lockItem(tx: Database, id: string): Promise<LockedItem | null> {
  if (!isUuid(id)) return null;
  const [item] = await tx.select().from(schema.items).where(eq(schema.items.id, id)).for('update');
  if (!item) return null;
  const { revisions } = schema;
  const [open] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.itemId, id), inArray(revisions.status, [...openStatuses])));
  const [last] = await tx
    .select({ version: max(revisions.version) })
    .from(revisions)
    .where(eq(revisions.itemId, id));
  return { item, open: open ?? null, lastVersion: last?.version ?? null };
}

export const placeOf = ({ item, open }: Pick<LockedItem, 'item' | 'open'>): Place => ({
  state: item.state,
  draft: (open?.status ?? 'none') as DraftState,
});
