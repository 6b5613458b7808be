import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { documentsState } from '../documents-state.ts';
import { likelyAmong } from './likely-words.ts';
import type { Frequencies, KnownWord, Likely, Vocabulary } from './vocabulary.ts';

export type RememberedVocabulary = Vocabulary & {
  /** Whether what is remembered is of this state of the documents; what is not is forgotten. */
  isOf: (state: string) => Promise<boolean>;
};

/** What is remembered of one state of the documents. */
type Known = {
  state: string;
  frequencies: Frequencies;
  /** Read when the first word is looked for that nothing is known of. */
  likely: () => Promise<(asked: string) => Likely[]>;
};

/** Remembers the words of all published documents: some tens of thousands, read anew after a change. */
export function rememberVocabulary(db: Database): RememberedVocabulary {
  const current = once(async (): Promise<Known> => {
    const [row] = await rowsOf<{ state: string; counts: Record<string, number> | string | null }>(
      db,
      sql`select ${documentsState} as state, jsonb_object_agg(stem, documents) as counts
        from (select stem, sum(documents)::int as documents from search_words group by stem) words`,
    );
    const read = typeof row?.counts === 'string' ? (JSON.parse(row.counts) as Record<string, number>) : (row?.counts ?? {});
    const counts = new Map(Object.entries(read));
    const documents = counts.get('*') ?? 0;
    return {
      state: row?.state ?? '',
      frequencies: { documents, of: (stem) => Math.min(documents, counts.get(stem) ?? 0) },
      likely: once(async () =>
        likelyAmong(await rowsOf<KnownWord>(db, sql`select word, stem, documents from search_words where word <> '*'`)),
      ).get,
    };
  });
  return {
    frequencies: async () => (await current.get()).frequencies,
    likely: async (asked) => (await (await current.get()).likely())(asked),
    isOf: async (state) => {
      const before = current.get();
      if ((await before).state === state) return true;
      current.forget(before);
      return false;
    },
  };
}

/** Makes something when it is first asked for, and again after it failed or was forgotten. */
function once<Made>(make: () => Promise<Made>): { get: () => Promise<Made>; forget: (made: Promise<Made>) => void } {
  let made: Promise<Made> | null = null;
  const forget = (what: Promise<Made>): void => {
    if (made === what) made = null;
  };
  return {
    get: () => {
      if (made) return made;
      const making = make();
      made = making;
      making.catch(() => forget(making));
      return making;
    },
    forget,
  };
}
