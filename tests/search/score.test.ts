import { judgedHere, type QueryHere } from '@kennishub/api/search/judged/judged-here.ts';
import { judgedQueries, keyOf, splits } from '@kennishub/api/search/judged/judged-queries.ts';
import { plainPostgres } from '@kennishub/api/search/judged/plain-postgres.ts';
import { findBy, meansOf, type Scores, scoreAll } from '@kennishub/api/search/judged/score.ts';
import { postgresSearch } from '@kennishub/api/search/search.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

/**
 * Measured when the search was last changed, less a little for content that grows. Raise them with the search; who lowers one says why in
 * a decision record. Decision 9 tells what was looked at of the others than `dev`; `empty` is how many queries may find nothing at all.
 */
const floors = {
  dev: { practices: 0.915, questions: 0.862, all: 0.877, recall: 0.9, empty: 0 },
  test: { practices: 0.903, questions: 0.82, all: 0.831, recall: 0.89, empty: 0 },
  fresh: { practices: 0.908, questions: 0.844, all: 0.861, recall: 0.91, empty: 0 },
  later: { practices: 0.886, questions: 0.84, all: 0.785, recall: 0.84, empty: 0 },
  unseen: { practices: 0.756, questions: 0.585, all: 0.618, recall: 0.66, empty: 0 },
};

describe('the judged queries', () => {
  let database: TestDatabase;
  let keys: Set<string>;
  let here: QueryHere[];
  const queries = judgedQueries();
  beforeAll(async () => {
    database = await openTestDatabase();
    const rows = await rowsOf<{ type: string; slug: string }>(database.db, sql`select type, slug from search_documents`);
    keys = new Set(rows.map(keyOf));
    here = await judgedHere(database.db);
  });
  afterAll(() => database?.close());

  it('are 340 and more, half of them never tuned on, of all kinds, and none twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(340);
    expect(queries.filter(({ split }) => split !== 'dev').length).toBeGreaterThanOrEqual(queries.length / 2);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(16);
  });

  it('name only items that exist, and all of them count', () => {
    const unknown = queries.flatMap(({ id, relevant }) =>
      Object.keys(relevant)
        .filter((key) => !keys.has(key))
        .map((key) => `${id}: ${key}`),
    );
    expect(unknown).toEqual([]);
    expect(here.map(({ id }) => id)).toEqual(queries.map(({ id }) => id));
  });

  it.each(splits)(
    'are answered well enough: %s',
    async (split) => {
      const asked = here.filter((query) => query.split === split);
      const lexicon = createLexicon();
      const ours = meansOf(await scoreAll(asked, findBy(postgresSearch(database.db, () => lexicon))));
      const texts = asked.map(({ query }) => query);
      const plain = meansOf(await scoreAll(asked, await plainPostgres(database.db, texts)));
      console.info(`${split}: nDCG@10 (recall@20)\n  ours            ${line(ours)}\n  plain Postgres  ${line(plain)}`);
      const floor = floors[split];
      expect(ours.practices.ndcg).toBeGreaterThanOrEqual(floor.practices);
      expect(ours.questions.ndcg).toBeGreaterThanOrEqual(floor.questions);
      expect(ours.all.ndcg).toBeGreaterThanOrEqual(floor.all);
      expect(ours.all.recall).toBeGreaterThanOrEqual(floor.recall);
      expect(ours.all.empty).toBeLessThanOrEqual(floor.empty);
      expect(ours.practices.ndcg - plain.practices.ndcg).toBeGreaterThan(0.3);
    },
    180_000,
  );
});

const line = ({ practices, questions, all }: Scores): string =>
  [['practices', practices] as const, ['questions', questions] as const, ['everything', all] as const]
    .map(([name, { ndcg, recall }]) => `${name} ${ndcg.toFixed(3)} (${recall.toFixed(2)})`)
    .join('   ');
