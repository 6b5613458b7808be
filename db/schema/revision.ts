import { index, integer, jsonb, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { itemTypes } from './item.ts';

export const revisionStatuses = ['draft', 'in-review', 'approved', 'published', 'refused', 'withdrawn'] as const;

/**
 * Drafts, reviews and history of every published item. The row in the item's own table is the published version; publishing applies a
 * snapshot to it.
 */
export const revisions = snakeCase.table(
  'revisions',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    itemType: text({ enum: itemTypes }).notNull(),
    itemId: uuid().notNull(),
    /** The version it was published as; null as long as it is not. */
    version: integer(),
    status: text({ enum: revisionStatuses }).notNull(),
    /** The item as its content format describes it, relations by slug. */
    snapshot: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Who made it: a user, a token, or `content` for the files that come with the hub. */
    author: text().notNull(),
    note: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    unique('revisions_item_version').on(t.itemId, t.version),
    index('revisions_item_index').on(t.itemId, t.createdAt),
    oneOf('revisions_item_type_known', t.itemType, itemTypes),
    oneOf('revisions_status_known', t.status, revisionStatuses),
  ],
);
