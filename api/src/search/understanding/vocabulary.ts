import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** How many documents there are, and how many have a stem (0 when absent). */
export type Frequencies = { documents: number; of: (stem: string) => number };

/** Tells how common stems are. */
export type LookUp = (stems: readonly string[]) => Promise<Frequencies>;

/** Looks up how common stems are among the published documents, in one statement. */
export async function frequencies(db: Database, stems: readonly string[]): Promise<Frequencies> {
  const rows = await rowsOf<{ stem: string; documents: number }>(
    db,
    sql`select stem, sum(documents)::int as documents from search_words
      where stem = any(array(select value from jsonb_array_elements_text(${JSON.stringify(['*', ...stems])}::text::jsonb))) group by stem`,
  );
  const counts = new Map(rows.map((row) => [row.stem, row.documents]));
  const documents = counts.get('*') ?? 0;
  return { documents, of: (stem) => Math.min(documents, counts.get(stem) ?? 0) };
}

/** A word that a mistyped or unfinished one may have meant. */
export type Likely = { asked: string; word: string; stem: string; documents: number; beginning: boolean; similarity: number };

/**
 * The words of published documents that look like these: at most two letters different, alike in most groups of three letters, or
 * beginning with it. One statement for all of them; the length filter comes first because it is cheap.
 */
export async function likelyWords(db: Database, asked: readonly string[]): Promise<Likely[]> {
  return rowsOf<Likely>(
    db,
    sql`select a.word as asked, w.word, w.stem, w.documents, starts_with(w.word, a.word) as beginning, similarity(w.word, a.word)::float8 as similarity
      from jsonb_array_elements_text(${JSON.stringify(asked)}::text::jsonb) as a(word)
      join search_words w on w.word <> '*' and (
        (abs(length(w.word) - length(a.word)) <= 2 and length(w.word) < 200 and levenshtein_less_equal(w.word, a.word, 2) <= 2)
        or starts_with(w.word, a.word)
        or (length(a.word) >= 9 and abs(length(w.word) - length(a.word)) <= 5 and similarity(w.word, a.word) >= 0.5)
      )
      order by a.word, w.documents desc, w.word
      limit 500`,
  );
}
