import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { SearchWords } from './words.ts';

/** The words as they stand in the database, in one order for every process; `state` is the same exactly when the words are. */
export async function readWords(db: Database): Promise<{ state: string; words: SearchWords }> {
  const [row] = await rowsOf<{ words: string }>(
    db,
    sql`select jsonb_build_object(
      'synonyms', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'words', words, 'targets', targets, 'strength', strength)
        order by kind, words::text collate "C", targets::text collate "C"), '[]') from search_synonyms),
      'stopWords', (select coalesce(jsonb_agg(word order by word collate "C"), '[]') from search_stop_words)
    )::text as words`,
  );
  const state = row?.words ?? '{"synonyms":[],"stopWords":[]}';
  return { state, words: JSON.parse(state) as SearchWords };
}
