import { eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { areas } from '../schema/area.ts';
import type { ItemType } from '../schema/item.ts';
import { citations } from '../schema/publication.ts';
import { relatedItems } from '../schema/related-item.ts';
import { deriveAreaCoverage } from '../seed/areas/derive-coverage.ts';
import { contentTables } from './content-tables.ts';
import { regionAreaCode } from './write/writing.ts';

/**
 * Takes the published version of an item away, with what belongs to it alone. What others relate to it stays, and shows again when it is back.
 * The database refuses, with an error, what others firmly refer to: ask `usedBy` before.
 */
export async function removeItem(tx: Database, { type, id, key }: { type: ItemType; id: string; key: string }): Promise<void> {
  await tx.delete(citations).where(eq(citations.itemId, id));
  await tx.delete(relatedItems).where(eq(relatedItems.itemId, id));
  const table = contentTables[type];
  if (type !== 'inspiration-region') {
    await tx.delete(table).where(eq(table.id, id));
    return;
  }
  await tx.delete(table).where(eq(table.id, id));
  // Its memberships and its coverage go with it.
  await tx.delete(areas).where(eq(areas.code, regionAreaCode(key)));
  await deriveAreaCoverage(tx);
}
