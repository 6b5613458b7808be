import { type AnyPgColumn, boolean, index, integer, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf, slugShape } from './checks.ts';
import { moment, newId } from './columns.ts';

/** The vocabularies of the field. A new one is a word here and a file under `seed/content/vocabulary`. */
export const vocabularies = [
  'abbreviation',
  'advice',
  'agreement-topic',
  'collaboration-model',
  'effect-step',
  'escalation-step',
  'expert-competence',
  'expert-referral',
  'factor',
  'factor-indicator',
  'funding-variant',
  'governance-level',
  'home-sitter-definition',
  'indicator',
  'leading-principle',
  'national-measure',
  'partner-type',
  'programme-block',
  'programme-condition',
  'programme-line',
  'related-programme',
  'school-type',
  'session-kind',
  'status-colour',
  'support-need',
  'team-principle',
  'team-success-factor',
  'theme',
] as const;
export type Vocabulary = (typeof vocabularies)[number];

/**
 * The words the field works with: themes, advices, school types, factors … in one table, so that finding, merging and renaming a word
 * are each written once.
 */
export const terms = snakeCase.table(
  'terms',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    vocabulary: text({ enum: vocabularies }).notNull(),
    slug: text().notNull(),
    version: integer().notNull().default(1),
    publishedAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    label: text().notNull(),
    abbreviation: text(),
    description: text().notNull(),
    /** Markdown, for the terms that have a page of their own. */
    body: text(),
    note: text(),
    /** Other words that people use for the same thing. */
    synonyms: text().array().notNull().default([]),
    /** The order within the vocabulary, from 1; for an effect step the step itself. */
    position: integer().notNull(),
    /** The programme puts extra weight on it. */
    focus: boolean().notNull().default(false),
    parentId: uuid().references((): AnyPgColumn => terms.id, { onDelete: 'restrict' }),
  },
  (t) => [
    unique('terms_vocabulary_slug').on(t.vocabulary, t.slug),
    index('terms_vocabulary_position').on(t.vocabulary, t.position),
    index('terms_parent_index').on(t.parentId),
    oneOf('terms_vocabulary_known', t.vocabulary, vocabularies),
    slugShape('terms_slug_shape', t.slug),
  ],
);
