import { integer, snakeCase, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** How often something was done in the current window. The key is a hash: no address of a visitor is kept. */
export const rateLimits = snakeCase.table('rate_limits', {
  key: text().primaryKey(),
  count: integer().notNull(),
  windowEndsAt: moment().notNull(),
});
