import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { Suggestion } from '../engine.ts';
import type { Typed } from '../understanding/typed.ts';
import { lexeme } from './tsquery.ts';

/** So many items, the shortest first, are ranked: for a beginning that nearly every item has. */
const candidates = 100;

/** A title as `fold` makes it of a typed text: without accents, written small. */
const folded = sql.raw(String.raw`lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g'))`);

/** Titles that have all words of a half-typed text, the last one as a beginning; a title that was typed in full first, then those in which one sees the last word. One statement. */
export async function titles(db: Database, { text, last, ...typed }: Typed, first: number): Promise<Suggestion[]> {
  const before = typed.before.map(({ stem }) => stem);
  const standOut = [...before.map((stem) => lexeme(stem, 'B')), `(${lexeme(last.word, 'A')}:* | ${lexeme(last.stem, 'B')})`].join(' & ');
  const rank = [...before.map((stem) => lexeme(stem)), `(${lexeme(last.word)}:*A | ${lexeme(last.stem)}:AB)`].join(' & ');
  return rowsOf<Suggestion>(
    db,
    sql`select title as text, type, slug
      from (
        select title, type, slug, words, length, id, ${folded} as folded from (
          select * from search_documents where words @@ ${standOut}::text::tsquery order by length, id limit ${candidates}::int
        ) shortest
      ) d
      order by folded = ${text.trim()}::text desc, strpos(folded, ${last.word}::text) > 0 desc,
        ts_rank('{0,0,0.3,1}', words, ${rank}::text::tsquery) desc, length, title, id
      limit ${first}::int`,
  );
}
