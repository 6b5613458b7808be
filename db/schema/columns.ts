import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';

/** A new id: a UUID of version 7, so that ids sort by the moment they were made. Made here because Postgres 15 has no `uuidv7()`. */
export const newId = (): string => v7();

/**
 * A moment, in milliseconds. The precision is not decoration: JavaScript dates carry milliseconds and Postgres microseconds, and a cursor
 * over the finer one skips rows.
 */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });

/** What every published item carries. `version` counts the published versions; `slug` is its address and unique within its table; `inOtherWords` is how people ask for it who do not know its words. */
export const contentColumns = () => ({
  id: uuid().primaryKey().$defaultFn(newId),
  slug: text().notNull().unique(),
  version: integer().notNull().default(1),
  publishedAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
  inOtherWords: text().array().notNull().default([]),
});
