import { inArray } from 'drizzle-orm';
import { relatedItems } from '../../schema/related-item.ts';
import { idsOf } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks } from './rows.ts';
import type { Writing } from './writing.ts';

/** Replaces what the practices are related to by what the files say. `idOfAny` finds a practice, publication or session by its slug. */
export async function writeRelatedItems({ tx }: Writing, items: Plan['items']['pilot'], idOfAny: (slug: string) => string): Promise<void> {
  const rows = items.flatMap(({ id, content }) =>
    content.related.map(({ slug, reason }) => ({ itemId: id, targetId: idOfAny(slug), reason })),
  );
  await inChunks(idsOf(items), (ids) => tx.delete(relatedItems).where(inArray(relatedItems.itemId, ids)));
  await inChunks(rows, (chunk) => tx.insert(relatedItems).values(chunk));
}
