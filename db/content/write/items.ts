import { items, itemTypes } from '../../schema/item.ts';
import { factsOf } from '../item-facts.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import type { Writing } from './writing.ts';

/** Keeps of every item written that it is published, and where it belongs. */
export async function writeItems({ tx, now, idOf }: Writing, plan: Plan): Promise<void> {
  const rows = itemTypes.flatMap((type) =>
    plan.items[type].map(({ id, key, content }) => {
      const { title, regionSlug } = factsOf(type, content);
      const regionId = type === 'inspiration-region' ? id : regionSlug === null ? null : idOf('inspiration-region', regionSlug);
      return { id, type, key, title: title ?? key, state: 'published' as const, regionId, createdAt: now, changedAt: now };
    }),
  );
  await inChunks(rows, (chunk) =>
    tx
      .insert(items)
      .values(chunk)
      .onConflictDoUpdate({ target: items.id, set: newValues(items, ['reviewBy', 'madeWith', 'createdAt']) }),
  );
}
