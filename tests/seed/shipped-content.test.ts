import { rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('every practice names a source with its year', async () => {
  const without = await rowsOf(
    database.db,
    sql`select slug from pilots where not exists (
      select 1 from citations join publications on publications.id = publication_id where item_id = pilots.id)`,
  );
  expect(without).toEqual([]);
});

test('every practice has an area or is about the whole country', async () => {
  const without = await rowsOf(
    database.db,
    sql`select slug from pilots where scope <> 'national' and not exists (select 1 from pilot_areas where item_id = pilots.id)`,
  );
  expect(without).toEqual([]);
});

test('every practice, region, meeting and publication has a revision that is its published version', async () => {
  const without = await rowsOf(
    database.db,
    sql`select slug from (select id, slug, version from pilots union all select id, slug, version from inspiration_regions
      union all select id, slug, version from knowledge_sessions union all select id, slug, version from publications) as items
      where not exists (select 1 from revisions where item_id = items.id and revisions.version = items.version and status = 'published')`,
  );
  expect(without).toEqual([]);
});

test('the kinds of meeting are the words of their vocabulary', async () => {
  const terms = await rowsOf<{ slug: string }>(database.db, sql`select slug from terms where vocabulary = 'session-kind'`);
  expect(terms.map(({ slug }) => slug).sort()).toEqual([...schema.knowledgeSessionKinds].sort());
});

test('the areas are those of the country', async () => {
  const kinds = await rowsOf<{ kind: string; number: number }>(
    database.db,
    sql`select kind, count(*)::int as number from areas group by kind order by kind`,
  );
  expect(Object.fromEntries(kinds.map(({ kind, number }) => [kind, number]))).toMatchObject({
    province: 12,
    'youth-region': 42,
    municipality: 360,
    partnership: 150,
  });
});
