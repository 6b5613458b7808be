import { sql } from 'drizzle-orm';
import { check, integer, real, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin, oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';

/**
 * How the words of a group find each other: `mutual` every word finds every other one; `one-way` who types one of `words` also finds
 * `targets`; `abbreviation` the one word is short for each of `targets`, and both find each other as the same word.
 */
export const synonymKinds = ['mutual', 'one-way', 'abbreviation'] as const;
export type SynonymKind = (typeof synonymKinds)[number];

/**
 * Groups of words that people use for each other, as the search knows them. Shipped with the hub, edited by staff. A trigger tells every
 * process of a change. The words are as `search_words_proper` has them: written small, without accents, each once, in order.
 */
export const searchSynonyms = snakeCase.table(
  'search_synonyms',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    version: integer().notNull().default(1),
    updatedAt: moment().notNull().defaultNow(),
    kind: text({ enum: synonymKinds }).notNull(),
    words: text().array().notNull(),
    /** What `words` also find or stand for; empty for a mutual group. */
    targets: text().array().notNull().default([]),
    /** How much finding one by another counts, above 0 and up to 1: the same word. */
    strength: real().notNull(),
    /** Why staff made it so; null when nobody said. */
    note: text(),
    /** What the group is called among those that come with the hub; null when staff made it. */
    shippedKey: text().unique(),
  },
  (t) => [
    unique('search_synonyms_words').on(t.kind, t.words, t.targets),
    oneOf('search_synonyms_kind_known', t.kind, synonymKinds),
    check('search_synonyms_strength_in_bounds', sql`${t.strength} > 0 and ${t.strength} <= 1`),
    check('search_synonyms_words_proper', sql`search_words_proper(${t.words}) and search_words_proper(${t.targets})`),
    check(
      'search_synonyms_enough_words',
      sql`case ${t.kind} when 'mutual' then cardinality(${t.words}) >= 2 and cardinality(${t.targets}) = 0
        when 'abbreviation' then cardinality(${t.words}) = 1 and cardinality(${t.targets}) >= 1
        else cardinality(${t.words}) >= 1 and cardinality(${t.targets}) >= 1 end`,
    ),
    check('search_synonyms_targets_are_others', sql`not (${t.words} && ${t.targets})`),
    lengthWithin('search_synonyms_note_length', t.note, 1, 300),
  ],
);
