import { type Database, rowsOf, schema } from '@kennishub/db';
import { asc, inArray, type SQL, sql } from 'drizzle-orm';
import type { SearchDocumentRow } from '../meilisearch/document.ts';

const documents = schema.searchDocuments;
const columns = {
  id: documents.id,
  number: documents.number,
  revision: documents.revision,
  type: documents.type,
  slug: documents.slug,
  title: documents.title,
  summary: documents.summary,
  body: documents.body,
  area: documents.area,
  facets: documents.facets,
  parts: documents.parts,
  words: sql<string>`${documents.words}::text`,
  areaCodes: documents.areaCodes,
  terms: documents.terms,
  startYear: documents.startYear,
  endYear: documents.endYear,
  evidenceStep: documents.evidenceStep,
  publishedAt: documents.publishedAt,
  length: documents.length,
};

const idsAsJson = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;

/** The search documents of these items. What is not published has none. */
export const documentsOf = (db: Database, ids: readonly string[]): Promise<SearchDocumentRow[]> =>
  db
    .select(columns)
    .from(documents)
    .where(sql`${documents.id} in ${idsAsJson(ids)}`);

/** The next documents after this number, at most `most`. */
export const documentsAfter = (db: Database, number: number, most: number): Promise<SearchDocumentRow[]> =>
  db.select(columns).from(documents).where(sql`${documents.number} > ${number}`).orderBy(asc(documents.number)).limit(most);

/**
 * The next documents written after this revision, at most `most`. Nothing is missed: writers wait for each other until they commit, so a lower
 * revision never becomes visible after a higher one.
 */
export const documentsWrittenAfter = (db: Database, revision: number, most: number): Promise<SearchDocumentRow[]> =>
  db.select(columns).from(documents).where(sql`${documents.revision} > ${revision}`).orderBy(asc(documents.revision)).limit(most);

/** Which of these numbers no document has any more. */
export async function goneNumbers(db: Database, numbers: readonly number[]): Promise<number[]> {
  const present = await db
    .select({ number: documents.number })
    .from(documents)
    .where(inArray(documents.number, [...numbers]));
  const there = new Set(present.map(({ number }) => number));
  return numbers.filter((number) => !there.has(number));
}

export type Pair = { id: string; revision: number };

/** Ids with their revision, for these items. */
export const revisionsOf = (db: Database, ids: readonly string[]): Promise<Pair[]> =>
  db
    .select({ id: documents.id, revision: documents.revision })
    .from(documents)
    .where(sql`${documents.id} in ${idsAsJson(ids)}`);

/** The next ids with their revision after this number, at most `most`. */
export const revisionsAfter = (db: Database, number: number, most: number): Promise<(Pair & { number: number })[]> =>
  db
    .select({ id: documents.id, revision: documents.revision, number: documents.number })
    .from(documents)
    .where(sql`${documents.number} > ${number}`)
    .orderBy(asc(documents.number))
    .limit(most);

/** How many documents there are, and the last revision among them; 0 when there are none. */
export async function stateOfDocuments(db: Database): Promise<{ count: number; revision: number }> {
  const [row] = await rowsOf<{ count: number; revision: string | number }>(
    db,
    sql`select count(*)::int as count, coalesce(max(revision), 0) as revision from search_documents`,
  );
  return { count: row?.count ?? 0, revision: Number(row?.revision ?? 0) };
}
