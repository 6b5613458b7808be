import { sql } from 'drizzle-orm';
import { check, date, index, integer, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** A web address that stands in something published, and what came of asking for it. It is dead when it failed on two different days. */
export const webLinks = snakeCase.table(
  'web_links',
  {
    url: text().primaryKey(),
    /** When it is looked at next. */
    dueAt: moment().notNull(),
    /** The HTTP status of the last answer; null when there was none. */
    status: integer(),
    /** Why it failed, in a word of `api/src/guidance/links/outcome.ts`; null when it did not, or was not checked yet. */
    failure: text(),
    lastOkAt: moment(),
    lastFailureAt: moment(),
    /** The last day on which it failed since it last answered; null when it works. */
    lastFailedOn: date({ mode: 'string' }),
    /** On how many different days it failed since it last answered. */
    failedDays: integer().notNull().default(0),
  },
  (t) => [
    index('web_links_due_index').on(t.dueAt),
    index('web_links_failing_index').on(t.failedDays, t.url).where(sql`failure is not null`),
    check('web_links_failure_has_a_day', sql`(${t.failure} is null) = (${t.failedDays} = 0)`),
  ],
);

/** Where an address stands: the item and the field. */
export const itemLinks = snakeCase.table(
  'item_links',
  {
    itemId: uuid().notNull(),
    path: text().notNull(),
    url: text()
      .notNull()
      .references(() => webLinks.url, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.path, t.url] }), index('item_links_url_index').on(t.url)],
);
