import { primaryKey, snakeCase, text } from 'drizzle-orm/pg-core';
import { itemTypes } from './item.ts';

/** An address that moved. A renamed item stays findable under its old slug. */
export const redirects = snakeCase.table(
  'redirects',
  { itemType: text({ enum: itemTypes }).notNull(), fromSlug: text().notNull(), toSlug: text().notNull() },
  (t) => [primaryKey({ columns: [t.itemType, t.fromSlug] })],
);
