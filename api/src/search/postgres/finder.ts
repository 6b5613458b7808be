import { type Database, rowsOf } from '@kennishub/db';
import type { Finder } from '../finder.ts';
import type { Tuning } from '../ranking/tuning.ts';
import { type FoundRow, findStatement } from './statement.ts';
import { titles } from './titles.ts';

/** Finds in Postgres (15 and newer) or PGlite, in the table of search documents: one statement. */
export const postgresFinder = (db: Database, tuning: Tuning): Finder => ({
  find: async (request) => {
    const [row] = await rowsOf<{ found: FoundRow | string }>(db, findStatement(request, tuning));
    if (!row) throw new Error('The search statement gave no row.');
    const { hits, ...counts } = typeof row.found === 'string' ? (JSON.parse(row.found) as FoundRow) : row.found;
    return {
      ...counts,
      candidates: hits.map(([revision, first, second, number]) => ({ revision, place: { first, second, number } })),
    };
  },
  titles: (typed, first) => titles(db, typed, first),
});
