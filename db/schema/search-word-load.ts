import { integer, primaryKey, snakeCase, text } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';

export const searchWordLists = ['synonyms', 'stop-words'] as const;
export type SearchWordList = (typeof searchWordLists)[number];

/** What the hub last brought in of its own search words, so that words that staff edited or removed are never brought back. */
export const searchWordLoads = snakeCase.table(
  'search_word_loads',
  {
    list: text({ enum: searchWordLists }).notNull(),
    /** `shipped_key` of the entry. */
    key: text().notNull(),
    /** SHA-256 of the entry as loaded. */
    digest: text().notNull(),
    /** The version the load left behind. A higher one in the list means that staff changed it since. */
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.list, t.key] }), oneOf('search_word_loads_list_known', t.list, searchWordLists)],
);
