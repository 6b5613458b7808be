import { sql } from 'drizzle-orm';
import { check, integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin } from './checks.ts';
import { moment, newId } from './columns.ts';

/**
 * Words that say that something is asked, not what: left out of a query when something else remains. Documents keep them, so a change
 * holds at once. Shipped with the hub, edited by staff. A trigger tells every process of a change.
 */
export const searchStopWords = snakeCase.table(
  'search_stop_words',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    version: integer().notNull().default(1),
    updatedAt: moment().notNull().defaultNow(),
    /** One word, small, without accents. */
    word: text().notNull().unique(),
    /** Why staff made it so; null when nobody said. */
    note: text(),
    /** The word as it came with the hub; null when staff made it. */
    shippedKey: text().unique(),
  },
  (t) => [
    check('search_stop_words_word_shape', sql`${t.word} ~ '^[a-z0-9]{1,60}$'`),
    lengthWithin('search_stop_words_note_length', t.note, 1, 300),
  ],
);
