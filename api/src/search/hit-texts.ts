import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** What is shown of a found document. */
export type DocumentTexts = {
  id: string;
  type: string;
  slug: string;
  title: string;
  summary: string;
  /** Empty when no fragments were asked for. */
  body: string;
  area: string;
  facets: string;
};

/** The texts of documents by id, in one statement; those that are gone are absent. */
export async function textsOf(db: Database, ids: readonly string[], withBody: boolean): Promise<Map<string, DocumentTexts>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<DocumentTexts>(
    db,
    sql`select id, type, slug, title, summary, ${withBody ? sql`body` : sql`'' as body`}, area, facets
      from search_documents where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
