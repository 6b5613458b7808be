import { changesHappenAt, type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { actorOf, type Viewer } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type NotFound, notFound } from '../graphql/errors.ts';
import { itemIdOf, visibleItems } from './visible.ts';

/**
 * Sets the day by which somebody should look whether a published item still holds; null: what follows from when it was last published. Answers with the
 * item, or that there is none for this viewer.
 */
export async function setReviewDay(
  db: Database,
  viewer: Viewer,
  { id, reviewBy }: { id: string | number; reviewBy: string | null },
  now: Date,
): Promise<{ id: string } | NotFound> {
  const { items } = schema;
  return db.transaction(async (tx) => {
    await changesHappenAt(tx, now);
    const [item] = await tx
      .select({ id: items.id, type: items.type, from: items.reviewBy })
      .from(items)
      .where(and(eq(items.id, itemIdOf(id)), eq(items.state, 'published'), visibleItems(viewer, items)))
      .for('update');
    if (!item)
      return notFound('Dit onderdeel kennen wij niet, of het staat niet op de site.', 'Vernieuw de lijst en kies het onderdeel opnieuw.');
    await tx.update(items).set({ reviewBy }).where(eq(items.id, item.id));
    await recordAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'item.review-day-set',
      itemType: item.type,
      itemId: item.id,
      details: { from: item.from, to: reviewBy },
    });
    return { id: item.id };
  });
}
