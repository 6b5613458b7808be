import type { Server } from 'node:http';
import { openProvider } from '@kennishub/api/login/oidc/provider.ts';
import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { closeOrganisation, type OidcPeople, oidcClient, openOrganisation } from '../support/oidc-organisation.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
/** What the other organisation says of its people, by the name they log in with there. */
const people: OidcPeople = new Map();

let server: Server;
let issuer: string;
let hub: TestHub;
beforeAll(async () => {
  ({ server, issuer } = await openOrganisation(people, 'http://hub.test/inloggen/oidc'));
  const settings = { issuer, clientId: oidcClient.id, clientSecret: oidcClient.secret, name: 'de Organisatie', trustEmail: false };
  hub = await openHub(now, { oidc: openProvider(settings) });
});
afterAll(async () => {
  await hub.close();
  await closeOrganisation(server);
});

/** Goes there as a browser does, logs in as this person, and returns the address it is sent back to. */
async function visit(start: string, person: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next: { url: string; body?: string } = { url: start };
  for (let hop = 0; hop < 12; hop += 1) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(next.body !== undefined && { method: 'POST', body: next.body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location?.startsWith('http://hub.test/')) return new URL(location);
    if (location) {
      next = { url: new URL(location, next.url).href };
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`The organisation answered ${response.status}: ${page.slice(0, 300)}`);
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
    next = { url: new URL(action, next.url).href, body: new URLSearchParams({ prompt, login: person, password: 'x' }).toString() };
  }
  throw new Error('The organisation never sent the browser back.');
}

const begin = async () => {
  const { data } = await hub.query<{ beginOidcLogin: { url: string; attempt: string } }>(
    'mutation { beginOidcLogin { ... on OidcLoginBegun { url attempt } } }',
    {},
    { origin: uniqueWord() },
  );
  return data.beginOidcLogin;
};
const finish = async (answer: string, attempt: string) => {
  const { data } = await hub.query<{ finishOidcLogin: { __typename: string; login?: string } }>(
    'mutation ($answer: String!, $attempt: String!) { finishOidcLogin(input: { answer: $answer, attempt: $attempt }) { __typename ... on LoggedIn { login } } }',
    { answer, attempt },
    { origin: uniqueWord() },
  );
  return data.finishOidcLogin;
};
const logInAs = async (person: string) => {
  const { url, attempt } = await begin();
  const back = await visit(url, person);
  return finish(back.search.slice(1), attempt);
};

test('who is a member by an address that was checked is let in, and known again after a change of address', async () => {
  const { email, personId } = await hub.personWith({ role: 'editor' });
  const subject = uniqueWord();
  people.set(subject, { email: email.toUpperCase(), email_verified: true });
  const first = await logInAs(subject);
  expect(first.__typename).toBe('LoggedIn');
  const { data } = await hub.query('{ me { name role } }', {}, { login: first.login ?? '' });
  expect(data).toEqual({ me: { name: 'Vera Voorbeeld', role: 'EDITOR' } });
  people.set(subject, { email: 'heel-anders@voorbeeld.nl', email_verified: true });
  expect((await logInAs(subject)).__typename).toBe('LoggedIn');
  const logins = await hub.db.select().from(schema.logins).where(eq(schema.logins.personId, personId));
  expect(logins.map(({ way }) => way)).toEqual(['oidc', 'oidc']);
});

test('nobody else is: a stranger, an address that nobody checked, none at all', async () => {
  const { email } = await hub.personWith({ role: 'editor' });
  const strangers = [{ email: `${uniqueWord()}@voorbeeld.nl`, email_verified: true }, { email, email_verified: false }, { email }, {}];
  for (const said of strangers) {
    const subject = uniqueWord();
    people.set(subject, said);
    expect((await logInAs(subject)).__typename).toBe('NotAllowed');
  }
});

test('an answer counts once, with its own attempt, unchanged, and in time', async () => {
  const { email } = await hub.personWith({ role: 'editor' });
  const subject = uniqueWord();
  people.set(subject, { email, email_verified: true });
  const mine = await begin();
  const other = await begin();
  const back = await visit(mine.url, subject);
  expect((await finish(back.search.slice(1), other.attempt)).__typename).toBe('NotAllowed');
  expect((await finish(back.search.slice(1), `kha_${'a'.repeat(43)}`)).__typename).toBe('NotAllowed');
  expect((await finish(back.search.slice(1), mine.attempt)).__typename).toBe('LoggedIn');
  expect((await finish(back.search.slice(1), mine.attempt)).__typename).toBe('NotAllowed');
  const forged = await begin();
  const changed = await visit(forged.url, subject);
  changed.searchParams.set('code', 'verzonnen');
  expect((await finish(changed.search.slice(1), forged.attempt)).__typename).toBe('NotAllowed');
  const late = await begin();
  const tooLate = await visit(late.url, subject);
  hub.setNow(new Date(now.getTime() + 11 * 60_000));
  expect((await finish(tooLate.search.slice(1), late.attempt)).__typename).toBe('NotAllowed');
  hub.setNow(now);
});

test('the hub tells which organisation it is, and does without when it does not answer', async () => {
  expect((await hub.query('{ loginWays { oidc } }')).data).toEqual({ loginWays: { oidc: 'de Organisatie' } });
  const silent = openProvider({
    issuer: 'http://127.0.0.1:9',
    clientId: 'x',
    clientSecret: 'y',
    name: 'stil',
    trustEmail: false,
  });
  await expect(silent.configuration()).rejects.toThrow();
  await expect(silent.configuration()).rejects.toThrow();
});
