import { integer, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { itemTypes } from './item.ts';

/** What the content files last brought in, so that loading twice changes nothing and an edit by staff is never overwritten. */
export const contentLoads = snakeCase.table(
  'content_loads',
  {
    itemType: text({ enum: itemTypes }).notNull(),
    /** The slug in the file; a term's is preceded by its vocabulary and a colon. */
    key: text().notNull(),
    itemId: uuid().notNull(),
    /** SHA-256 of the item as loaded. */
    digest: text().notNull(),
    /** The version the load left behind. A higher one in the item's table means that staff changed it since. */
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemType, t.key] })],
);
