import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { documentsState } from '../documents-state.ts';
import type { LookUp } from './vocabulary.ts';

/** How common stems are, without asking the database each time. */
export type RememberedVocabulary = {
  lookUp: LookUp;
  /** Whether what is remembered is of this state of the documents; what is not is forgotten. */
  isOf: (state: string) => Promise<boolean>;
};

type Known = { counts: ReadonlyMap<string, number>; documents: number; state: string };

/** Remembers the words of all published documents: some tens of thousands, read anew after a change. */
export function rememberVocabulary(db: Database): RememberedVocabulary {
  let known: Promise<Known> | null = null;
  const load = async (): Promise<Known> => {
    const [row] = await rowsOf<{ state: string; counts: Record<string, number> | string | null }>(
      db,
      sql`select ${documentsState} as state, jsonb_object_agg(stem, documents) as counts
        from (select stem, sum(documents)::int as documents from search_words group by stem) words`,
    );
    const counts = typeof row?.counts === 'string' ? (JSON.parse(row.counts) as Record<string, number>) : (row?.counts ?? {});
    return { state: row?.state ?? '', counts: new Map(Object.entries(counts)), documents: counts['*'] ?? 0 };
  };
  const remembered = (): Promise<Known> => {
    if (known) return known;
    const loading = load();
    known = loading;
    loading.catch(() => {
      if (known === loading) known = null;
    });
    return loading;
  };
  return {
    lookUp: async () => {
      const { counts, documents } = await remembered();
      return { documents, of: (stem) => Math.min(documents, counts.get(stem) ?? 0) };
    },
    isOf: async (state) => {
      const before = remembered();
      if ((await before).state === state) return true;
      if (known === before) known = null;
      return false;
    },
  };
}
