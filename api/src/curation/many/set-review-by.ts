import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { recordAudit } from '../../audit/index.ts';
import type { ItemRow } from '../locked-item.ts';

/** Says by which day somebody should look whether an item still holds; null takes the day away. */
export async function setReviewBy(
  tx: Database,
  item: Pick<ItemRow, 'id' | 'type'>,
  day: string | null,
  by: { actor: string; now: Date },
): Promise<void> {
  await tx.update(schema.items).set({ reviewBy: day }).where(eq(schema.items.id, item.id));
  await recordAudit(tx, {
    at: by.now,
    actor: by.actor,
    action: 'item.review-by-set',
    itemType: item.type,
    itemId: item.id,
    details: { day },
  });
}
