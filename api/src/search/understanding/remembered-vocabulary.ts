import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { LookUp } from './vocabulary.ts';

/** How common stems are, without asking the database each time. */
export type RememberedVocabulary = {
  lookUp: LookUp;
  /** Whether what is remembered is still so; what is not is forgotten. One small statement, which can go beside the search itself. */
  isCurrent: () => Promise<boolean>;
};

type Known = { counts: ReadonlyMap<string, number>; documents: number; state: string };

/** Documents that come or go change their number; documents that change get a higher revision. Both are seen when the change commits. */
const state = sql`(select concat((select documents from search_words where word = '*'), ':', (select max(revision) from search_documents)))`;

/** Remembers the words of all published documents: some tens of thousands, read anew after a change. */
export function rememberVocabulary(db: Database): RememberedVocabulary {
  let known: Promise<Known> | null = null;
  const load = async (): Promise<Known> => {
    const [row] = await rowsOf<{ state: string; counts: Record<string, number> | string | null }>(
      db,
      sql`select ${state} as state, jsonb_object_agg(stem, documents) as counts
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
    isCurrent: async () => {
      const before = remembered();
      const { state: then } = await before;
      const [row] = await rowsOf<{ state: string }>(db, sql`select ${state} as state`);
      if (row?.state === then) return true;
      if (known === before) known = null;
      return false;
    },
  };
}
