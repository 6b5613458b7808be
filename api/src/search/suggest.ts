import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { Suggestion } from './engine.ts';
import type { Finder } from './finder.ts';
import type { Lexicon } from './text/lexicon.ts';
import { readTyped, type Typed } from './understanding/typed.ts';

const mostWords = 3;

/** What a half-typed text may become: titles, then words. Nearly every beginning has more titles than there is room for: words keep a place. */
export async function suggest(db: Database, finder: Finder, lexicon: Lexicon, text: string, first: number): Promise<Suggestion[]> {
  const typed = readTyped(text, lexicon);
  if (!typed) return [];
  const most = Math.max(1, Math.min(20, Math.trunc(first) || 8));
  const [titles, words] = await Promise.all([finder.titles(typed, most), completions(db, typed)]);
  return [...titles.slice(0, Math.max(1, most - words.length)), ...words].slice(0, most);
}

/** Words of published documents, as they are written, that begin like the last word, after what was typed before it, the most frequent first. One statement. */
const completions = (db: Database, { last, rest }: Typed): Promise<Suggestion[]> =>
  rowsOf<Suggestion>(
    db,
    sql`select ${rest}::text || coalesce(hyphenated, word) as text, null as type, null as slug from search_words
      where starts_with(word, ${last.word}::text) and word <> ${last.word}::text and word <> '*'
      order by documents desc, word limit ${mostWords}::int`,
  );
