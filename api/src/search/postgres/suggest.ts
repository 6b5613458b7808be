import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { limits, type Suggestion } from '../engine.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { fold } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { lexeme } from './tsquery.ts';

/** So many items, the shortest first, are ranked: for a beginning that nearly every item has. */
const candidates = 100;

/**
 * What a half-typed text may become: titles that have all its words, the last one as a beginning, then words that begin like the last one.
 * One statement.
 */
export async function suggest(db: Database, typed: string, first: number, lexicon: Lexicon): Promise<Suggestion[]> {
  const text = fold(typed.slice(0, limits.text));
  const words = tokenise(text, lexicon)
    .filter((token) => !token.joined)
    .slice(0, limits.words);
  const last = words.at(-1);
  if (!last || last.word.length < 2) return [];
  const before = words.slice(0, -1).map(({ stem }) => stem);
  const standOut = [...before.map((stem) => lexeme(stem, 'B')), `(${lexeme(last.word, 'A')}:* | ${lexeme(last.stem, 'B')})`].join(' & ');
  const rank = [...before.map((stem) => lexeme(stem)), `(${lexeme(last.word)}:*A | ${lexeme(last.stem)}:AB)`].join(' & ');
  const most = Math.max(1, Math.min(20, Math.trunc(first) || 8));
  const rest = text.slice(0, text.lastIndexOf(last.word));
  const found = await rowsOf<Suggestion>(
    db,
    sql`(select title as text, type, slug
        from (select * from search_documents where words @@ ${standOut}::text::tsquery order by length, id limit ${candidates}::int) d
        order by lower(title) = ${text}::text desc, ts_rank('{0,0,0.3,1}', words, ${rank}::text::tsquery) desc, length, title, id limit ${most}::int)
      union all
      (select ${rest}::text || word as text, null as type, null as slug from search_words
        where starts_with(word, ${last.word}::text) and word <> ${last.word}::text and word <> '*' order by documents desc, word limit ${Math.ceil(most / 2)}::int)`,
  );
  const [titles, completed] = [found.filter(({ slug }) => slug !== null), found.filter(({ slug }) => slug === null)];
  // Nearly every beginning has more titles than there is room for: the words keep a place.
  return [...titles.slice(0, Math.max(1, most - Math.min(3, completed.length))), ...completed].slice(0, most);
}
