import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** The long texts of a document, in which the found words are marked. */
export type LongTexts = { body: string; area: string; facets: string };

/**
 * The long texts of documents by id, in one statement, empty when nobody asked for them. Those that are gone are absent: an index may be a moment behind,
 * and what is no longer published must not be shown.
 */
export async function longTextsOf(db: Database, ids: readonly string[], asked: boolean): Promise<Map<string, LongTexts>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<LongTexts & { id: string }>(
    db,
    sql`select id, ${asked ? sql`body, area, facets` : sql`'' as body, '' as area, '' as facets`} from search_documents
      where id = any(array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)))`,
  );
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}
