import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { keyOf } from './judged-queries.ts';
import type { Find } from './score.ts';

/**
 * A baseline, what most people would ship: Dutch full text of Postgres over all texts of a document, ranked by `ts_rank`. All texts are
 * asked at once, in one statement, so that the words of the documents are made only once; others find nothing.
 */
export async function plainPostgres(db: Database, texts: readonly string[]): Promise<Find> {
  const rows = await rowsOf<{ text: string; practices: boolean; type: string; slug: string }>(
    db,
    sql`with documents as materialized (
        select type, slug, id, to_tsvector('dutch', title || ' ' || summary || ' ' || body || ' ' || area || ' ' || facets) as words
        from search_documents
      )
      select asked.text, practices, found.type, found.slug
      from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb) as asked(text)
      cross join (values (true), (false)) as kinds(practices)
      cross join lateral (
        select type, slug, ts_rank(words, query) as rank, id from documents, websearch_to_tsquery('dutch', asked.text) as query
        where words @@ query and (not practices or type = 'pilot')
        order by rank desc, id limit 20
      ) as found
      order by asked.text, practices, found.rank desc, found.id`,
  );
  const name = (text: string, practices: boolean): string => `${practices}:${text}`;
  const found = Map.groupBy(rows, ({ text, practices }) => name(text, practices));
  return async (text, types) => (found.get(name(text, types.length > 0)) ?? []).map(keyOf);
}
