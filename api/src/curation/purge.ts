import { changesHappenAt, schema } from '@kennishub/db';
import { holdsPeople } from '@kennishub/db/content';
import { and, eq, lte } from 'drizzle-orm';
import { CLOCK, type Curator } from './curator.ts';
import { lockItem } from './locked-item.ts';
import { noteStep } from './note-step.ts';

/**
 * Removes for good what has been in the bin for its term: the item with its versions, drafts and timeline. The audit trail keeps that it was there. Tells how
 * many items that were.
 */
export async function purgeDue({ db, now }: Pick<Curator, 'db' | 'now'>): Promise<number> {
  const { items, itemSteps, revisions } = schema;
  const due = await db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.state, 'deleted'), lte(items.purgeAt, now)));
  let purged = 0;
  for (const { id } of due) {
    await db.transaction(async (tx) => {
      await changesHappenAt(tx, now);
      const locked = await lockItem(tx, id);
      if (locked?.item.state !== 'deleted' || locked.item.purgeAt === null || locked.item.purgeAt > now) return;
      // Somebody got a role by it at the moment it was thrown away.
      if (await holdsPeople(tx, locked.item)) return;
      await noteStep(tx, { step: 'purge', item: locked.item, from: 'deleted', to: 'deleted', actor: CLOCK, at: now });
      await tx.delete(revisions).where(eq(revisions.itemId, id));
      await tx.delete(itemSteps).where(eq(itemSteps.itemId, id));
      await tx.update(items).set({ pointerId: null }).where(eq(items.pointerId, id));
      await tx.delete(items).where(eq(items.id, id));
      purged += 1;
    });
  }
  return purged;
}
