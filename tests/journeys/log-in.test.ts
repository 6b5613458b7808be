import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test, vi } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { follow, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { freePort, runScript } from '../support/process.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site, dataFolder } = ourHub();
const form = (body: Record<string, string>, origin = site): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  body: new URLSearchParams(body).toString(),
});

/** Makes somebody an administrator on the machine of the hub; the printed link. */
async function administratorLink(email: string): Promise<string> {
  const who = ['--email', email, '--name', 'Bea Beheer'];
  const { output } = await runScript('api/src/commands/administrator.ts', who, { DATA_DIR: dataFolder }).ended;
  const secret = /link=(khk_[\w-]{43})/.exec(output)?.[1];
  if (!secret) throw new Error(`No link came out:\n${output}`);
  return secret;
}

/** The newest letter to this address, once it is there. */
const letterTo = (address: string, subject: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const folder = join(dataFolder, 'mail');
      for (const name of readdirSync(folder).sort().reverse()) {
        const letter = await PostalMime.parse(readFileSync(join(folder, name)));
        if (letter.subject === subject && letter.to?.some((to) => 'address' in to && to.address === address)) return letter.text ?? '';
      }
      throw new Error(`No letter to ${address} yet.`);
    },
    { timeout: 60_000, interval: 200 },
  );

/** Makes tokens in somebody's name: "Nummer 1", "Nummer 2" and so on. */
async function makeTokens(login: string | undefined, count: number): Promise<void> {
  const document = 'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename } }';
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  for (let made = 1; made <= count; made += 1) {
    const input = { label: `Nummer ${made}`, scopes: ['REQUESTS'], expiresAt };
    const { data } = await askApi(document, { input }, { authorization: `Login ${login}` });
    expect(data).toEqual({ createAccessToken: { __typename: 'AccessTokenCreated' } });
  }
}

/** As an administrator reads it. */
async function personIdOf(email: string, administrator: string): Promise<string | undefined> {
  const document = '{ people(filter: { left: false }, first: 100) { nodes { personId email } } }';
  type People = { people: { nodes: { personId: string; email: string }[] } };
  const { data } = await askApi<People>(document, {}, { authorization: `Login ${administrator}` });
  return data.people.nodes.find((person) => person.email === email)?.personId;
}

describe.each(withAndWithoutScripts)('%s', (_name, options) => {
  test('somebody is invited, logs in by mail, makes a token, revokes it and logs out', { timeout: 120_000 }, async () => {
    const invited = `${uniqueWord()}@voorbeeld.nl`;
    const link = await administratorLink(`${uniqueWord()}@voorbeeld.nl`);
    let administrator = '';
    await visit(`/inloggen/bevestigen?link=${link}`, options, async (page) => {
      await follow(page.getByRole('button', { name: 'Log in', exact: true }));
      administrator = (await page.context().cookies()).find(({ name }) => name === 'login')?.value ?? '';
      await page.goto(`${site}/redactie/mensen/uitnodigen`);
      await page.getByLabel('Naam').fill('Rik Regio');
      await page.getByLabel('E-mailadres').fill(invited);
      await page.getByLabel('Redacteur', { exact: true }).check();
      await follow(page.getByRole('button', { name: 'Verstuur de uitnodiging' }));
      expect(await page.getByRole('heading', { name: 'De uitnodiging is onderweg.' }).count()).toBe(1);
    });
    expect(await letterTo(invited, 'U bent uitgenodigd voor de Kennishub')).toContain('/inloggen');
    await visit('/redactie/mijn-account', options, async (page) => {
      expect(new URL(page.url()).pathname).toBe('/inloggen');
      await page.getByLabel('Uw e-mailadres').fill(invited);
      await follow(page.getByRole('button', { name: 'Mail mij een link' }));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Kijk in uw mail');
      const secret = /link=(khk_[\w-]{43})/.exec(await letterTo(invited, 'Inloggen bij de Kennishub'))?.[1];
      await page.goto(`${site}/inloggen/bevestigen?link=${secret}`);
      await follow(page.getByRole('button', { name: 'Log in', exact: true }));
      expect(new URL(page.url()).pathname).toBe('/redactie/mijn-account');

      const cookies = await page.context().cookies();
      expect(cookies.find(({ name }) => name === 'login')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

      await page.getByLabel('Waar is het voor?').fill('Weekstaat');
      await page.getByLabel('aanvragen aan de expertpool lezen en afhandelen').check();
      await follow(page.getByRole('button', { name: 'Maak token' }));
      const token = await page.locator('code').innerText();
      const asking = () => askApi('{ me { name role scopes } }', {}, { authorization: `Bearer ${token}` });
      expect((await asking()).data).toEqual({ me: { name: 'Rik Regio', role: 'EDITOR', scopes: ['REQUESTS'] } });
      await page.goto(`${site}/redactie/mijn-account`);
      expect(await page.content()).not.toContain(token);
      await follow(page.getByRole('button', { name: 'Trek in' }));
      expect((await asking()).status).toBe(401);

      const login = cookies.find(({ name }) => name === 'login')?.value;
      await makeTokens(login, 21);
      await page.goto(`${site}/redactie/mijn-account`);
      const pager = page.getByRole('navigation', { name: 'Bladeren door tokens' });
      expect(await page.getByRole('button', { name: 'Trek in' }).count()).toBe(20);
      expect(await pager.innerText()).toContain('20 van 21 tokens');
      await follow(pager.getByRole('link', { name: 'Volgende' }));
      // The oldest comes last. When it is gone, the page is still there, and leads back.
      await follow(page.getByRole('button', { name: /: Nummer 1$/ }));
      expect(await page.getByRole('button', { name: 'Trek in' }).count()).toBe(0);
      expect(await page.getByText('U hebt nog geen token.').count()).toBe(0);
      await follow(pager.getByRole('link', { name: 'Eerste pagina' }));
      expect(await page.getByRole('button', { name: 'Trek in' }).count()).toBe(20);
      expect(await pager.count()).toBe(0);
      await makeTokens(login, 1);
      await visit('/robots.txt', options, async (window) => {
        await enter(window.context(), administrator);
        await window.goto(`${site}/redactie/mensen/${await personIdOf(invited, administrator)}`);
        expect(await window.getByRole('button', { name: 'Trek in' }).count()).toBe(20);
        await follow(window.getByRole('navigation', { name: 'Bladeren door tokens' }).getByRole('link', { name: 'Volgende' }));
        expect(await window.getByRole('button', { name: 'Trek in' }).count()).toBe(1);
        expect(await window.getByRole('button', { name: 'Log uit' }).count()).toBe(1);
      });

      await follow(page.getByRole('button', { name: 'Uitloggen' }));
      expect(await page.getByRole('heading', { name: 'U bent uitgelogd.' }).count()).toBe(1);
      expect((await page.context().cookies()).some(({ name }) => name === 'login')).toBe(false);
      expect((await askApi('{ me { name } }', {}, { authorization: `Login ${login}` })).status).toBe(401);
    });
  });
});

test('a program that opens the link of a mail does not use it up, and a second press finds it used', async () => {
  const link = await administratorLink(`${uniqueWord()}@voorbeeld.nl`);
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await receive(`${site}/inloggen/bevestigen?link=${link}`, { method })).status).toBe(200);
  const first = await receive(`${site}/inloggen/bevestigen`, form({ link }));
  expect(first.status).toBe(303);
  expect(first.headers.get('set-cookie')).toMatch(/^login=khl_[\w-]{43};.*HttpOnly;.*SameSite=Lax$/);
  const second = await receive(`${site}/inloggen/bevestigen`, form({ link }));
  expect(second.status).toBe(409);
  expect(second.headers.get('set-cookie')).toBeNull();
});

test('behind https the cookies are for https and this very host alone, whatever a visitor says', async () => {
  const [port, link] = [await freePort(), await administratorLink(`${uniqueWord()}@voorbeeld.nl`)];
  const settings = { HOST: '127.0.0.1', PORT: String(port), API_URL: ourHub().api, PUBLIC_URL: 'https://hub.example' };
  const behind = runScript('site/server.ts', [], settings);
  try {
    const at = `http://localhost:${port}`;
    await vi.waitFor(async () => expect((await receive(`${at}/privacy`)).status).toBe(200), { timeout: 60_000, interval: 100 });
    const begun = await receive(`${at}/inloggen?naar=/redactie/mensen`, { headers: { 'x-forwarded-proto': 'http' } });
    expect(begun.headers.get('set-cookie')).toMatch(/^__Host-inlogdoel=.*; Secure; SameSite=Lax$/);
    const press = form({ link }, 'https://hub.example');
    expect((await receive(`${at}/inloggen/bevestigen`, form({ link }, at))).status).toBe(403);
    const pressed = await receive(`${at}/inloggen/bevestigen`, {
      ...press,
      headers: { ...press.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' },
    });
    expect(pressed.status).toBe(303);
    const cookie = pressed.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-login=khl_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain=/i);
    const [name] = cookie.split(';');
    const inside = await receive(`${at}/redactie/mijn-account`, { headers: { cookie: name ?? '' } });
    expect(inside.status).toBe(200);
    expect(inside.headers.get('strict-transport-security')).toBeTruthy();
    // A cookie without the prefix could have been set by a neighbouring host.
    const [, secret] = (name ?? '').split('=');
    expect((await receive(`${at}/redactie/mijn-account`, { headers: { cookie: `login=${secret}` } })).status).toBe(303);
  } finally {
    behind.signal('SIGTERM');
    await behind.ended;
  }
});

test('another site can not press a button in somebody’s name', async () => {
  const link = await administratorLink(`${uniqueWord()}@voorbeeld.nl`);
  for (const path of ['/inloggen', '/inloggen/bevestigen', '/uitloggen', '/redactie/mijn-account'])
    expect((await receive(site + path, form({ link, email: 'x@voorbeeld.nl' }, 'https://elders.example'))).status).toBe(403);
  expect((await receive(`${site}/inloggen/bevestigen`, form({ link }))).status).toBe(303);
});

test('who is not logged in is asked to, and nothing of the editorial part is kept or found', async () => {
  const away = await receive(`${site}/redactie/mensen`);
  expect(away.status).toBe(303);
  expect(away.headers.get('location')).toBe('/inloggen?naar=%2Fredactie%2Fmensen');
  const page = await receive(`${site}/inloggen?naar=//elders.example`);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('x-robots-tag')).toBe('noindex');
  expect(page.headers.get('set-cookie')).not.toContain('elders');
});
