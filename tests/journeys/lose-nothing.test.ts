import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { follow } from '../support/browse.ts';
import { openBrowser } from '../support/browser.ts';
import { rightPilot } from '../support/curation.ts';
import { administratorLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { chooseFile, fillForm, formsToFill, lostOn } from '../support/pages/filled-form.ts';
import { freePort, type Running, runScript } from '../support/process.ts';
import { type SwitchedProxy, switchedProxy } from '../support/switched-proxy.ts';
import { uniqueWord } from '../support/unique-word.ts';

let browser: Browser;
let site: string;
let running: Running;
let api: SwitchedProxy;
let login: string;
let paths: string[];

const asked = async <Data>(document: string, variables: object = {}): Promise<Data> =>
  (await askApi<Data>(document, variables, { authorization: `Login ${login}` })).data;

beforeAll(async () => {
  const port = await freePort();
  site = `http://localhost:${port}`;
  api = await switchedProxy(Number(new URL(ourHub().api).port));
  running = runScript('site/server.ts', [], { HOST: '127.0.0.1', PORT: String(port), API_URL: `http://127.0.0.1:${api.port}/graphql` });
  [browser, login] = await Promise.all([openBrowser(), administratorLogin()]);
  await vi.waitFor(async () => expect((await receive(`${site}/privacy`)).status).toBe(200), { timeout: 60_000, interval: 200 });
  paths = await everyForm();
});
afterAll(async () => {
  await browser.close();
  running.signal('SIGTERM');
  await running.ended;
  await api.close();
});

// One form of every make: all kinds of field, and steps with each thing that is asked.
const kinds = ['praktijk', 'agenda', 'begrip'];
const steps = ['inplannen', 'archiveren', 'aanbieden', 'nagekeken'];

/** The addresses of all editorial pages with something to fill in, those about one thing with a thing of their own. */
async function everyForm(): Promise<string[]> {
  const { saved } = await asked<{ saved: { item: { id: string } } }>(
    'mutation ($input: SaveDraftInput!) { saved: saveDraft(input: $input) { ... on DraftSaved { item { id } } } }',
    { input: { content: rightPilot(), idempotencyKey: crypto.randomUUID() } },
  );
  const { invited } = await asked<{ invited: { person: { personId: string } } }>(
    'mutation ($input: InvitePersonInput!) { invited: invitePerson(input: $input) { ... on PersonChanged { person { personId } } } }',
    { input: { name: 'Vera Vertrekt', email: `${uniqueWord()}@voorbeeld.nl`, role: 'EDITOR' } },
  );
  const { published } = await asked<{ published: { nodes: { id: string }[] } }>(
    '{ published: items(first: 1, filter: { types: [PILOT], states: [PUBLISHED] }) { nodes { id } } }',
  );
  const gap = `zwemles ${uniqueWord().slice(0, 8)}`;
  for (const visitor of [1, 2, 3, 4, 5, 6])
    await askApi('query ($gap: String!) { search(text: $gap) { totalCount } }', { gap }, { 'x-forwarded-for': `192.0.2.${visitor}` });
  await vi.waitFor(
    async () => {
      const { searchGaps } = await asked<{ searchGaps: { totalCount: number } }>('{ searchGaps(first: 1) { totalCount } }');
      expect(searchGaps.totalCount).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 200 },
  );
  const item = `/redactie/onderdelen/${saved.item.id}`;
  return [
    ...kinds.map((kind) => `/redactie/nieuw/${kind}`),
    item,
    ...steps.map((step) => `${step === 'nagekeken' ? `/redactie/onderdelen/${published.nodes[0]?.id}` : item}/${step}`),
    '/redactie/zoekwoorden/nieuwe-groep',
    '/redactie/zoekwoorden/nieuw-stopwoord',
    '/redactie/mensen/uitnodigen',
    '/redactie/mensen/contactrollen',
    `/redactie/mensen/${invited.person.personId}`,
    '/redactie/mijn-account',
    '/redactie/woorden/theme/home-sitters',
    '/redactie/importeren',
    '/redactie/zoekgaten',
  ];
}

const cookie = () => ({ name: 'login', value: login, url: site });

/** Sends what stands on the page: by its own button, or by that of the page that gives a form back. */
async function send(page: Page, nth: number): Promise<void> {
  const own = page.locator(
    `form[data-nth="${nth}"] button[type="submit"]:visible:not(.visually-hidden):not([value^="meer"]):not([value^="weg"]):not([value="erbij"])`,
  );
  const again = page.getByRole('button', { name: 'Verstuur opnieuw' });
  await follow((await again.count()) > 0 ? again : own.first());
}

/** What goes wrong with one form: sent while logged out, then while the api is down, then at last as it should. */
async function misfortunes(context: BrowserContext, page: Page, path: string, nth: number): Promise<string[]> {
  const found: string[] = [];
  const typed = await fillForm(page, nth, uniqueWord().slice(0, 12));
  const check = async (when: string) => {
    await formsToFill(page);
    const lost = await lostOn(page, typed);
    if (lost.length > 0) found.push(`${path} ${nth}, ${when}, loses ${lost.map((text) => text.slice(0, 40)).join(' | ')}`);
  };
  const isOwn = async () => (await page.locator('form[data-autosave]').count()) > 0;
  await context.clearCookies();
  await send(page, nth);
  await check('logged out');
  await context.addCookies([cookie()]);
  api.cut();
  await send(page, (await isOwn()) ? 0 : nth);
  await check('without the api');
  api.open();
  await chooseFile(page);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page, (await isOwn()) ? 0 : nth);
  const status = (await answered).status();
  if (status >= 400) await check(`refused with ${status}`);
  if (status >= 500 || (await page.getByRole('heading', { name: 'Nog niet verstuurd' }).count()))
    found.push(`${path} ${nth} does not arrive: ${status}`);
  return found;
}

test('whatever goes wrong, every form comes back with all that was typed in it, and can be sent again', { timeout: 400_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    for (let nth = 0, count = 1; nth < count; nth += 1) {
      await context.addCookies([cookie()]);
      await page.goto(site + path);
      count = Math.min(await formsToFill(page), 3);
      if (count === 0) found.push(`${path} has no form`);
      else found.push(...(await misfortunes(context, page, path, nth)));
    }
  }
  await context.close();
  expect(found).toEqual([]);
});
