import { examples } from '@kennishub/api/graphql/examples.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await openHub();
  token = await hub.tokenFor('editor');
});
afterAll(() => hub.close());

test.each(examples)('the worked example $query answers with data', async ({ query, variables }) => {
  const { data, errors } = await hub.query(query, JSON.parse(variables ?? '{}') as object, { token });
  expect(errors).toBeUndefined();
  expect(Object.values(data).every((value) => value !== null)).toBe(true);
});
