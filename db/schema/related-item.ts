import { index, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';

/** An item that an editor, or a source, ties to another one, with the reason that is shown. Both ids may be of any type. */
export const relatedItems = snakeCase.table(
  'related_items',
  { itemId: uuid().notNull(), targetId: uuid().notNull(), reason: text().notNull() },
  (t) => [primaryKey({ columns: [t.itemId, t.targetId] }), index('related_items_target_index').on(t.targetId)],
);
