import { searchPool } from '@kennishub/api/commands/pool.ts';
import { judgedHere, type QueryHere } from '@kennishub/api/search/judged/judged-here.ts';
import { judgedQueries, keyOf } from '@kennishub/api/search/judged/judged-queries.ts';
import { lookedAt } from '@kennishub/api/search/judged/looked-at.ts';
import { gradeOf, poolOf, type Tops, topsOf } from '@kennishub/api/search/judged/pool.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const QUERY: QueryHere = {
  id: 'd39',
  split: 'dev',
  kind: 'place',
  query: 'zuid-limburg',
  relevant: { 'matrix-zuid-limburg': 3 },
  practices: null,
};

describe('a pool', () => {
  const zeros = lookedAt()['d39'] ?? [];
  const fresh = ['boz-timon', 'maatwerkmaker', 'theme:privacy', 'rea-uitbreiding', 'abbr:vso'].filter((key) => !zeros.includes(key));
  const tops = (name: string, keys: readonly string[]): Promise<Tops> => topsOf({ name, find: async () => keys }, [QUERY], () => {});

  it('holds what nobody looked at, in an order that does not tell who brought it', async () => {
    expect(zeros.length).toBeGreaterThan(0);
    const [ours, theirs] = [
      await tops('ours', fresh.slice(0, 3)),
      await tops('theirs', [...fresh.slice(2), 'matrix-zuid-limburg', ...zeros.slice(0, 2)]),
    ];
    const pool = poolOf(QUERY, [ours, theirs]);
    expect(pool.toSorted()).toEqual(fresh.toSorted());
    expect(poolOf(QUERY, [theirs, ours])).toEqual(pool);
  });

  it('takes the best ten, and closes whom it asked, also when that fails', async () => {
    const twelve = Array.from({ length: 12 }, (_, place) => `item-${place}`);
    expect(poolOf(QUERY, [await tops('ours', twelve)]).toSorted()).toEqual(twelve.slice(0, 10).toSorted());
    let closed = false;
    const broken = { name: 'broken', find: () => Promise.reject(new Error('no answer')), close: async () => void (closed = true) };
    await expect(topsOf(broken, [QUERY], () => {})).rejects.toThrow('no answer');
    expect(closed).toBe(true);
  });

  it('knows the grade of an item: one that stands with the query, 0 for what was looked at, none for the rest', () => {
    expect(['matrix-zuid-limburg', zeros[0] ?? '', fresh[0] ?? ''].map((key) => gradeOf(QUERY, key))).toEqual([3, 0, null]);
  });
});

describe('what was looked at', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database?.close());
  const pool = (values: { queries: string[]; byEngine: boolean }): Promise<string> =>
    searchPool({ db: database.db, filling: null, siteUrl: '', onProgress: () => {} }, values);

  it('names only items that exist, of queries that exist, each once, and none that has a grade', async () => {
    const rows = await rowsOf<{ type: string; slug: string }>(database.db, sql`select type, slug from search_documents`);
    const keys = new Set(rows.map(keyOf));
    const queries = new Map(judgedQueries().map((query) => [query.id, query]));
    const wrong = Object.entries(lookedAt()).flatMap(([id, items]) =>
      items
        .filter(
          (key, place) =>
            !keys.has(key) || items.indexOf(key) !== place || queries.get(id)?.relevant[key] !== undefined || !queries.has(id),
        )
        .map((key) => `${id}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is left out when the engines are asked what is on top', async () => {
    const text = await pool({ queries: ['d39', 't41'], byEngine: false });
    const listed = text.startsWith('Everything') ? [] : (parse(text) as { id: string; query: string; judge: Record<string, string> }[]);
    const here = await judgedHere(database.db);
    for (const { id, query, judge } of listed) {
      const judged = here.find((one) => one.id === id);
      expect(judged?.query).toBe(query);
      expect(judged && Object.keys(judge).filter((key) => gradeOf(judged, key) !== null)).toEqual([]);
    }
  });

  it('is counted by grade for each engine', async () => {
    const [head, ...lines] = (await pool({ queries: ['d39', 't41'], byEngine: true })).split('\n');
    expect(head).toMatch(/nobody looked +grade 0 +1 +2 +3$/);
    expect(lines.map((line) => line.slice(0, 32).trim())).toEqual([
      'Postgres, everything',
      'Postgres, practices',
      'plain Postgres, everything',
      'plain Postgres, practices',
    ]);
    // Both queries look for something that ours finds first: a matrix, and three items about Rotterdam.
    expect(lines[0]).toMatch(/ 4$/);
  });

  it('is not asked of a query that is unknown', async () => {
    await expect(pool({ queries: ['d39', 'd999'], byEngine: false })).rejects.toThrow('There is no judged query d999.');
  });
});
