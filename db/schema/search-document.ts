import { sql } from 'drizzle-orm';
import { bigint, check, customType, index, integer, pgSequence, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { slugShape } from './checks.ts';
import { moment } from './columns.ts';

/** Words of a text with their places and weights. Written as text by the search, which makes the stems itself. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Counts every writing of a search document, so that a copy elsewhere can tell whether it is the latest. */
export const searchRevisions = pgSequence('search_revisions');

/**
 * What the search knows of one published item, of any type. Written in the transaction that publishes the item; an item that is no longer
 * published has no row. The Postgres engine asks this table, another engine is filled from it, and (id, revision) pairs tell what drifted.
 * A migration lets Postgres keep the long columns aside (`toast_tuple_target`): a search counts over many rows and opens few.
 */
export const searchDocuments = snakeCase.table(
  'search_documents',
  {
    /** The id of the item itself. */
    id: uuid().primaryKey(),
    /** The kind of item, as in the address of its module: `pilot`, `publication` … */
    type: text().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    /** Names of places the item is about, old names and the regions around them included. */
    area: text().notNull(),
    /** Labels of themes, school types, partners and other facets, readable. */
    facets: text().notNull(),
    /** Parts of compounds, singulars and joined forms: for an engine that does not know Dutch. */
    parts: text().notNull(),
    /** Codes of the areas it is about and of every area around them. */
    areaCodes: text().array().notNull(),
    /** Facet values, `facet:value`: `theme:home-sitters`, `effectStep:3`. */
    terms: text().array().notNull(),
    /** First and last year it is about; null means not known. */
    startYear: integer(),
    endYear: integer(),
    /** Highest step of the effect stairs that has evidence, 0 when there is none. */
    evidenceStep: integer().notNull().default(0),
    publishedAt: moment().notNull(),
    version: integer().notNull(),
    /** Unique, and never changes: tells equals apart in an order. */
    number: integer().generatedAlwaysAsIdentity().notNull(),
    /** Higher with every writing of any document. */
    revision: bigint({ mode: 'number' }).notNull().default(sql`nextval('search_revisions')`),
    /** Stems with places; weight A title and a single place, B places and facets, C summary and body, D the rest. Once more as `A…`, `B…`, `C…` for each step of emphasis. */
    words: tsvector().notNull(),
    /** Number of words, without how people ask for it: long texts weigh less. */
    length: integer().notNull(),
    /** Every different word, so that the word list can be corrected when the document changes or goes. */
    vocabulary: text().array().notNull(),
    /** How it was made, as `makingOfDocuments` names that; empty for documents from before that was written down. */
    madeBy: text().notNull().default(''),
  },
  (t) => [
    unique('search_documents_address').on(t.type, t.slug),
    unique('search_documents_number').on(t.number),
    index('search_documents_revision_index').on(t.revision),
    index('search_documents_words_index').using('gin', t.words),
    index('search_documents_terms_index').using('gin', t.terms),
    index('search_documents_area_codes_index').using('gin', t.areaCodes),
    index('search_documents_newest_index').on(t.publishedAt.desc(), t.id),
    slugShape('search_documents_slug_shape', t.slug),
    check('search_documents_evidence_step_known', sql`${t.evidenceStep} between 0 and 5`),
  ],
);

/**
 * The words of all published documents: what a typing error is corrected to, and how rare a word is. Kept true in the transaction that
 * writes a document; a word that no document has any more has no row. The word `*` counts the documents themselves.
 */
export const searchWords = snakeCase.table(
  'search_words',
  {
    word: text().primaryKey(),
    stem: text().notNull(),
    documents: integer().notNull(),
    /** How a text writes it that joins it by hyphens (swv-vo for swvvo); null for a word that is written like this. */
    hyphenated: text(),
  },
  (t) => [index('search_words_stem_index').on(t.stem), check('search_words_in_use', sql`${t.documents} > 0`)],
);
