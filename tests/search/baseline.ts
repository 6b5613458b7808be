import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** What most people would ship: Dutch full text of Postgres over title, summary and text, ranked by `ts_rank`. */
export const plainPostgres = async (db: Database, text: string, types: readonly string[] = []): Promise<{ type: string; slug: string }[]> =>
  rowsOf<{ type: string; slug: string }>(
    db,
    sql`select type, slug from search_documents, websearch_to_tsquery('dutch', ${text}::text) as query,
        lateral (select to_tsvector('dutch', title || ' ' || summary || ' ' || body || ' ' || area || ' ' || facets) as words) w
      where w.words @@ query and (${types.length}::int = 0 or type = ${types[0] ?? ''}::text)
      order by ts_rank(w.words, query) desc, id limit 20`,
  );
