import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** The long texts of a document, in which the found words are marked. */
export type LongTexts = { body: string; area: string; facets: string };

/** The long texts of documents by id, in one statement. Those that are gone are absent. */
export async function longTextsOf(db: Database, ids: readonly string[]): Promise<Map<string, LongTexts>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<LongTexts & { id: string }>(
    db,
    sql`select id, body, area, facets from search_documents
      where id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)))`,
  );
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}
