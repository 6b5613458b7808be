import { buildSchema, isRequiredArgument } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { tooMuch, wrong } from '../support/hostile/documents.ts';
import { sendHostileToApi } from '../support/hostile/judge.ts';
import { messages } from '../support/hostile/messages.ts';
import { rawMessages, sendRaw } from '../support/hostile/raw.ts';
import { selectionOf } from '../support/hostile/selection.ts';
import { hostileValues, validValue } from '../support/hostile/values.ts';
import { ourHub } from '../support/our-hub.ts';
import { committedSchema } from '../support/schema.ts';

const api = () => ourHub().api;
const jsonPost = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

afterEach(async () => {
  const { data } = await askApi<{ pilots: { totalCount: number } }>('{ pilots { totalCount } }');
  expect(data.pilots.totalCount).toBeGreaterThan(50);
});

describe('a document is answered clearly that holds', () => {
  test.each([...tooMuch, ...wrong])('%s', async (what, document) => {
    await sendHostileToApi(api(), jsonPost({ query: document }), what);
  });
});

describe('an HTTP message is answered clearly that brings', () => {
  test.each(messages)('%s', async (what, init, path = '') => {
    await sendHostileToApi(`${api()}${path}`, init, what);
  });

  test.each(rawMessages)('%s', async (_what, bytes) => {
    expect(await sendRaw(Number(new URL(api()).port), bytes)).toMatch(/^$|^HTTP\/1\.1 [1234]\d\d /);
  });
});

const schema = buildSchema(committedSchema());
const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => [type === schema.getQueryType() ? 'query' : 'mutation', field] as const),
);
const attacks = fields.flatMap(([operation, field]) =>
  field.args.map((argument) => [`${field.name}(${argument.name})`, operation, field, argument] as const),
);

describe('whatever is handed in is answered clearly at', () => {
  test.each(attacks)('%s', async (_name, operation, field, argument) => {
    const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
    const used = [argument, ...others];
    const query = `${operation} (${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
      ${field.name}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selectionOf(field.type)} }`;
    const correct = Object.fromEntries(others.map(({ name, type }) => [name, validValue(type)]));
    for (const value of hostileValues(argument.type)) {
      const variables = { ...correct, [argument.name]: value };
      await sendHostileToApi(api(), jsonPost({ query, variables }), JSON.stringify(variables));
    }
  });
});

test('what was hostile left nothing behind and took nothing along', async () => {
  const { api: address } = ourHub();
  expect((await receive(`${new URL(address).origin}/ready`)).status).toBe(200);
  const { data } = await askApi<Record<string, { totalCount: number }>>(
    '{ pilots { totalCount } publications { totalCount } organisations { totalCount } inspirationRegions { totalCount } experts { totalCount } }',
  );
  for (const { totalCount } of Object.values(data)) expect(totalCount).toBeGreaterThan(0);
});
