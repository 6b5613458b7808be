import { TokenRefused, viewerFromHeader, visitor } from '@kennishub/api/access/index.ts';
import { browserWords } from '@kennishub/api/login/browser-words.ts';
import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWhere } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub(now);
});
afterAll(() => hub.close());

const ask = (email: string, origin = uniqueWord()) =>
  hub.query(
    `mutation ($email: String!) { askLoginLink(input: { email: $email }) { __typename ... on LoginLinkAsked { validFor } ... on Problem { message next } } }`,
    { email },
    { origin },
  );
type LogIn = { logIn: { __typename: string; login?: string; expiresAt?: string; message?: string } };
const logIn = async (link: string, origin = uniqueWord()) => {
  const { data } = await hub.query<LogIn>(
    `mutation ($link: String!) { logIn(input: { link: $link, browser: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" }) {
      __typename ... on LoggedIn { login expiresAt } ... on Problem { message } } }`,
    { link },
    { origin },
  );
  return data.logIn;
};
const loggedIn = async (person: { link: () => Promise<string> }) => (await logIn(await person.link())).login ?? '';
const refusal = async (login: string, at = now) => {
  const error = await viewerFromHeader(hub.db, `Login ${login}`, at).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TokenRefused);
  return (error as TokenRefused).reason;
};

describe('asking for a link', () => {
  test('sends a letter to a member, whatever the case of the address', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const { data } = await ask(` ${person.email.toUpperCase()}`);
    expect(data).toEqual({ askLoginLink: { __typename: 'LoginLinkAsked', validFor: 15 } });
    const [letter, ...others] = await hub.letters();
    expect(others).toEqual([]);
    expect(letter?.to.address).toBe(person.email);
    const link = /link=(khk_[\w-]{43})$/.exec(letter?.blocks.flatMap((block) => (block.kind === 'button' ? block.href : []))[0] ?? '')?.[1];
    expect(await logIn(link ?? '')).toMatchObject({ __typename: 'LoggedIn' });
  });

  test('answers a stranger the same, with the same statements, and sends nothing', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const known = await hub.countStatements(() => ask(person.email));
    await hub.letters();
    const stranger = await hub.countStatements(() => ask(`${uniqueWord()}@voorbeeld.nl`));
    expect(stranger.result).toEqual(known.result);
    expect(stranger.statements.length).toBe(known.statements.length);
    expect(await hub.letters()).toEqual([]);
  });

  test('keeps the address of a stranger nowhere', async () => {
    const address = `${uniqueWord()}@voorbeeld.nl`;
    await ask(address);
    const kept = await hub.db.execute(
      `select data::text from pgboss.job union all select key from rate_limits union all select details::text from audit_entries`,
    );
    expect(JSON.stringify(kept)).not.toContain(address);
    await hub.letters();
  });

  test('is refused for what is no address, and when it is done too often for one address or from one network', async () => {
    expect((await ask('geen adres')).data).toMatchObject({ askLoginLink: { __typename: 'InvalidInput' } });
    const address = `${uniqueWord()}@voorbeeld.nl`;
    for (let time = 0; time < 5; time += 1) await ask(address);
    expect((await ask(address)).data).toMatchObject({ askLoginLink: { __typename: 'TooManyRequests' } });
    const network = uniqueWord();
    for (let time = 0; time < 30; time += 1) await ask(`${uniqueWord()}@voorbeeld.nl`, network);
    expect((await ask(`${uniqueWord()}@voorbeeld.nl`, network)).data).toMatchObject({ askLoginLink: { __typename: 'TooManyRequests' } });
    await hub.letters();
  });
});

describe('a link', () => {
  test('works once, also when it is used twice at the same instant', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const link = await person.link();
    const both = await Promise.all([logIn(link), logIn(link)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['LoggedIn', 'NotAllowed']);
    expect(await logIn(link)).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('works for a quarter of an hour', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const link = await person.link();
    hub.setNow(later(15 * MINUTE));
    expect(await logIn(link)).toMatchObject({ __typename: 'NotAllowed' });
    hub.setNow(later(15 * MINUTE - 1));
    expect(await logIn(link)).toMatchObject({ __typename: 'LoggedIn' });
    hub.setNow(now);
  });

  test('does not work for who left meanwhile, and leaves in the audit trail that somebody tried, not who', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const link = await person.link();
    await hub.db
      .update(schema.memberships)
      .set({ endedAt: now, endReason: 'Weg.' })
      .where(eq(schema.memberships.personId, person.personId));
    expect(await logIn(link)).toMatchObject({ __typename: 'NotAllowed' });
    const failed = await auditWhere(hub.db, eq(schema.auditEntries.action, 'login.failed'));
    expect(failed.at(-1)).toMatchObject({ actor: 'visitor', itemId: null, details: { way: 'link' } });
  });

  test('that is nonsense costs no more than a count and a line', async () => {
    expect(await logIn('niets')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await logIn(`khk_${'a'.repeat(43)}`)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('a login', () => {
  test('speaks for the person, with the role of now', async () => {
    const region = (
      await hub.query<{ inspirationRegions: { nodes: { slug: string }[] } }>('{ inspirationRegions(first: 1) { nodes { slug } } }')
    ).data.inspirationRegions.nodes[0]?.slug;
    const person = await hub.personWith({ role: 'region-editor', regions: [region ?? ''] });
    const login = await loggedIn(person);
    expect(login).toMatch(/^khl_[\w-]{43}$/);
    const viewer = await viewerFromHeader(hub.db, `Login ${login}`, now);
    expect(viewer).toMatchObject({ role: 'region-editor', personId: person.personId, tokenId: null, expertId: null, scopes: null });
    expect(viewer.regionIds).toHaveLength(1);
    const { data } = await hub.query('{ me { name role regions { slug } scopes expert { slug } } }', {}, { login });
    expect(data).toEqual({
      me: { name: 'Vera Voorbeeld', role: 'REGION_EDITOR', regions: [{ slug: region }], scopes: null, expert: null },
    });
  });

  test('is kept as a hash', async () => {
    const login = await loggedIn(await hub.personWith({ role: 'editor' }));
    expect(JSON.stringify(await hub.db.select().from(schema.logins))).not.toContain(login.slice(4));
  });

  test('ends when it is left alone for eight hours, and after seven days anyway', async () => {
    const login = await loggedIn(await hub.personWith({ role: 'editor' }));
    expect(await refusal(login, later(8 * HOUR))).toBe('loggedOut');
    for (let hour = 7; hour < 7 * 24; hour += 7) await viewerFromHeader(hub.db, `Login ${login}`, later(hour * HOUR));
    expect(await refusal(login, later(7 * 24 * HOUR))).toBe('loggedOut');
  });

  test('writes its last use at most once a minute', async () => {
    const login = await loggedIn(await hub.personWith({ role: 'editor' }));
    const statements = async (at: Date) =>
      (await hub.countStatements(() => viewerFromHeader(hub.db, `Login ${login}`, at))).statements.length;
    expect(await statements(later(MINUTE - 1))).toBe(2);
    expect(await statements(later(MINUTE))).toBe(3);
    expect(await statements(later(MINUTE + 1))).toBe(2);
  });

  test('is listed in words, and ended by its owner and by administrators, not by others', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const login = await loggedIn(person);
    const list = await hub.query<{ logins: { totalCount: number; nodes: { id: string }[] } }>(
      '{ logins { totalCount nodes { id way browser current person } } }',
      {},
      { login },
    );
    expect(list.data.logins).toMatchObject({
      totalCount: 1,
      nodes: [{ way: 'LINK', browser: 'Firefox op Windows', current: true, person: 'Vera Voorbeeld' }],
    });
    const id = list.data.logins.nodes[0]?.id;
    const revoke = (token: string) =>
      hub.query('mutation ($id: ID!) { revokeLogin(input: { id: $id }) { __typename } }', { id }, { token });
    expect((await revoke((await hub.personWith({ role: 'editor' })).token)).data).toEqual({ revokeLogin: { __typename: 'NotFound' } });
    expect((await revoke((await hub.personWith({ role: 'administrator' })).token)).data).toEqual({
      revokeLogin: { __typename: 'LoggedOut' },
    });
    expect(await refusal(login)).toBe('loggedOut');
    const mine = await loggedIn(person);
    expect((await hub.query('mutation { logOut { __typename } }', {}, { login: mine })).data).toEqual({
      logOut: { __typename: 'LoggedOut' },
    });
    expect(await refusal(mine)).toBe('loggedOut');
  });

  test('that ended is refused with status 401 and a sentence', async () => {
    const answer = await hub.query('{ me { name } }', {}, { login: `khl_${'a'.repeat(43)}` });
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([
      { message: 'U bent niet meer ingelogd. Log opnieuw in.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  test('is never taken from a cookie', async () => {
    const login = await loggedIn(await hub.personWith({ role: 'administrator' }));
    const response = await hub.fetch(
      new Request('http://api/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `login=${login}; __Host-login=${login}` },
        body: JSON.stringify({ query: '{ me { name } }' }),
      }),
    );
    expect(await response.json()).toEqual({ data: { me: null } });
    expect(await viewerFromHeader(hub.db, null, now)).toBe(visitor);
  });
});

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 (KHTML, like Gecko) Version/18 Safari/605', 'Safari op macOS'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 (KHTML, like Gecko) Chrome/140 Safari/537 Edg/140', 'Edge op Windows'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537', 'Chrome op Android'],
  ['curl/8.5', 'curl'],
  ['iets onbekends', null],
  [null, null],
])('the browser %j is %j', (said, words) => {
  expect(browserWords(said)).toBe(words);
});
