import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { type JudgedQuery, type Judgments, judgedQueries, keyOf, slugOf } from './judged-queries.ts';

/** A judged query with the judgments of items that this hub has. */
export type QueryHere = JudgedQuery & {
  /** Those of practices alone; null when practices only touch on what was asked, because then their order says nothing. */
  practices: Judgments | null;
};

/** The judged queries that say something about this hub: an item that helps is here. In the order of the file; empty for a hub with other content. */
export async function judgedHere(db: Database): Promise<QueryHere[]> {
  const slugs = new Set(judgedQueries().flatMap(({ relevant }) => Object.keys(relevant).map(slugOf)));
  const rows = await rowsOf<{ type: string; slug: string }>(
    db,
    sql`select type, slug from search_documents where slug in (select value from jsonb_array_elements_text(${JSON.stringify([...slugs])}::text::jsonb))`,
  );
  const here = new Set(rows.map(keyOf));
  const practices = new Set(rows.filter(({ type }) => type === 'pilot').map(keyOf));
  return judgedQueries().flatMap((query) => {
    const relevant = only(query.relevant, here);
    if (!helps(relevant)) return [];
    const onPractices = only(relevant, practices);
    return [{ ...query, relevant, practices: helps(onPractices) ? onPractices : null }];
  });
}

const only = (judgments: Judgments, keys: ReadonlySet<string>): Judgments =>
  Object.fromEntries(Object.entries(judgments).filter(([key]) => keys.has(key)));

const helps = (judgments: Judgments): boolean => Object.values(judgments).some((grade) => grade >= 2);
