import { sql } from 'drizzle-orm';
import type { visibleItems } from '../curation/visible.ts';

/** The columns that `visibleItems` asks for, in a statement of one's own that calls the items `item`. */
export const aliasedItem = { id: sql`item.id`, type: sql`item.type`, regionId: sql`item.region_id` } as unknown as Parameters<
  typeof visibleItems
>[1];
