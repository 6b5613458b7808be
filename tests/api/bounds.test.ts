import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tooMuch } from '../support/hostile/documents.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

const refusedBeforeTheDatabase = async (document: string, variables: object = {}) => {
  const { statements, result } = await hub.countStatements(() => hub.query(document, variables));
  expect(result.errors?.[0]?.message).toBeTruthy();
  expect(result.errors?.[0]?.extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
  expect(statements).toEqual([]);
};

describe('refused before the first SQL statement:', () => {
  test.each(tooMuch)('%s', (_what, document) => refusedBeforeTheDatabase(document));

  test('variables nested beyond reason', () =>
    refusedBeforeTheDatabase('query ($f: PilotFilter) { pilots(filter: $f) { totalCount } }', {
      f: JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`),
    }));

  test('more values in a list than anybody chooses', () =>
    refusedBeforeTheDatabase('query ($t: [String!]) { pilots(filter: { themes: $t }) { totalCount } }', {
      t: Array.from({ length: 51 }, () => 'x'),
    }));

  test('a NUL, which Postgres can’t keep', () =>
    refusedBeforeTheDatabase('query ($s: String!) { pilot(slug: $s) { slug } }', { s: 'a\0b' }));
});

test('a question of an ordinary page is far within the bounds', async () => {
  const answer = await hub.query(
    '{ pilots(first: 100) { totalCount nodes { slug title summary phase region { name } themes { label } participations { organisation { name } } } } }',
  );
  expect(answer.errors).toBeUndefined();
});
