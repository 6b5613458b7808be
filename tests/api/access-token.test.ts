import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
const DAY = 86_400_000;
let hub: TestHub;
let person: TestPerson;
let login: string;
beforeAll(async () => {
  hub = await openHub(now);
  person = await hub.personWith({ role: 'editor' });
  const { data } = await hub.query<{ logIn: { login: string } }>(
    'mutation ($link: String!) { logIn(input: { link: $link }) { ... on LoggedIn { login } } }',
    { link: await person.link() },
    { origin: uniqueWord() },
  );
  login = data.logIn.login;
});
afterAll(() => hub.close());

type Created = { __typename: string; token?: string; accessToken?: { id: string }; fields?: { path: string }[] };
const create = async (input: object = {}, by: { token?: string; login?: string } = { login }) => {
  const { data } = await hub.query<{ createAccessToken: Created }>(
    `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
      __typename ... on AccessTokenCreated { token accessToken { id } } ... on InvalidInput { fields { path } } } }`,
    { input: { label: 'Script', scopes: ['REQUESTS'], expiresAt: new Date(now.getTime() + 30 * DAY), ...input } },
    by,
  );
  return data.createAccessToken;
};
const list = async (by: object, all = false) => {
  const { data } = await hub.query<{ accessTokens: { nodes: { id: string; lastUsedAt: string | null }[] } }>(
    'query ($all: Boolean!) { accessTokens(all: $all, first: 100) { nodes { id label owner role scopes lastUsedAt } } }',
    { all },
    by,
  );
  return data.accessTokens.nodes;
};
const revoke = async (id: string | undefined, by: object) =>
  (await hub.query('mutation ($id: ID!) { revokeAccessToken(input: { id: $id }) { __typename } }', { id }, by)).data;

describe('a token of one’s own', () => {
  test('may what its scopes say, and nothing else', async () => {
    const { token } = await create({ scopes: ['SEARCH_WORDS'] });
    const asking = (query: string) => hub.query(query, {}, { token: token ?? '' });
    expect((await asking('{ searchGaps { totalCount } }')).errors).toBeUndefined();
    expect((await asking('{ expertRequests { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await asking('{ me { name role scopes } }')).data).toEqual({
      me: { name: 'Vera Voorbeeld', role: 'EDITOR', scopes: ['SEARCH_WORDS'] },
    });
  });

  test('can’t make another one', async () => {
    const { token } = await create();
    expect(await create({}, { token: token ?? '' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await create({}, { token: await hub.tokenFor('administrator') })).toMatchObject({ __typename: 'NotAllowed' });
  });

  test.each([
    [{ expiresAt: new Date(now.getTime() + 400 * DAY) }, 'expiresAt'],
    [{ expiresAt: now }, 'expiresAt'],
    [{ scopes: [] }, 'scopes'],
    [{ label: ' ' }, 'label'],
  ])('with %j is refused at %s', async (input, path) => {
    expect(await create(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('remembers its last use to the minute', async () => {
    const { token, accessToken } = await create();
    const lastUse = async () => (await list({ login })).find(({ id }) => id === accessToken?.id)?.lastUsedAt;
    const use = async (seconds: number) => {
      hub.setNow(new Date(now.getTime() + seconds * 1000));
      const { statements } = await hub.countStatements(() => hub.query('{ __typename }', {}, { token: token ?? '' }));
      return statements.length;
    };
    expect(await lastUse()).toBeNull();
    const writing = await use(0);
    expect(await use(59)).toBe(writing - 1);
    expect(await lastUse()).toBe(now.toISOString());
    expect(await use(60)).toBe(writing);
    expect(await lastUse()).toBe(new Date(now.getTime() + 60_000).toISOString());
    hub.setNow(now);
  });

  test('is seen and revoked by its owner and by administrators, and nobody else', async () => {
    const { token, accessToken } = await create();
    const colleague = await hub.personWith({ role: 'editor' });
    const administrator = await hub.personWith({ role: 'administrator' });
    const seen = async (by: object, all = false) => (await list(by, all)).some(({ id }) => id === accessToken?.id);
    expect(await seen({ login })).toBe(true);
    expect(await seen({ token: colleague.token })).toBe(false);
    expect(await seen({ token: administrator.token }, true)).toBe(true);
    const { errors } = await hub.query('{ accessTokens(all: true) { totalCount } }', {}, { token: colleague.token });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await revoke(accessToken?.id, { token: colleague.token })).toEqual({ revokeAccessToken: { __typename: 'NotFound' } });
    expect(await revoke(accessToken?.id, { login })).toEqual({ revokeAccessToken: { __typename: 'AccessTokenRevoked' } });
    expect((await hub.query('{ me { name } }', {}, { token: token ?? '' })).status).toBe(401);
    expect(await seen({ login })).toBe(false);
  });
});
