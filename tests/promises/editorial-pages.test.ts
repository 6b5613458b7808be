import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { axeSays, overflow } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { htmlMistakes } from '../support/html.ts';
import { administratorLogin, enter } from '../support/members.ts';

const { site } = inject('hub');
let browser: Browser;
let login: string;
let paths: string[];
beforeAll(async () => {
  [browser, login] = await Promise.all([openBrowser(), administratorLogin()]);
  const some =
    '{ items(first: 1, filter: { types: [PILOT], states: [PUBLISHED] }) { nodes { id } } people(first: 1) { nodes { personId } } }';
  const { data } = await askApi<{ items: { nodes: { id: string }[] }; people: { nodes: { personId: string }[] } }>(
    some,
    {},
    { authorization: `Login ${login}` },
  );
  const item = `/redactie/onderdelen/${data.items.nodes[0]?.id}`;
  paths = [
    '/redactie',
    '/redactie/onderdelen?soort=PILOT&stand=PUBLISHED&q=a',
    '/redactie/nieuw/agenda',
    item,
    `${item}/geschiedenis?van=1&tot=1`,
    `${item}/archiveren`,
    '/redactie/beoordelen',
    '/redactie/aanvragen',
    '/redactie/zoekwoorden',
    '/redactie/zoekwoorden/nieuwe-groep',
    '/redactie/zoekgaten',
    '/redactie/logboek',
    '/redactie/mensen?rol=ADMINISTRATOR',
    '/redactie/mensen/uitnodigen',
    '/redactie/mensen/contactrollen',
    `/redactie/mensen/${data.people.nodes[0]?.personId}`,
    '/redactie/mijn-account',
  ];
});
afterAll(() => browser.close());

test('every editorial page is there for an administrator alone, valid, and kept nowhere', { timeout: 240_000 }, async () => {
  const found: string[] = [];
  for (const path of paths) {
    const { status, text, headers } = await receive(site + path, { headers: { cookie: `login=${login}`, connection: 'close' } });
    if (status !== 200) found.push(`${path} answers ${status}`);
    if (headers.get('cache-control') !== 'no-store' || headers.get('x-robots-tag') !== 'noindex') found.push(`${path} may be kept`);
    if (/<[a-z][^>]*\sstyle=/.test(text)) found.push(`${path} has a style attribute`);
    found.push(...(await htmlMistakes(text)).map((mistake) => `${path} ${mistake}`));
    const away = await receive(site + path, { headers: { connection: 'close' } });
    if (away.status !== 303 || !away.headers.get('location')?.startsWith('/inloggen'))
      found.push(`${path} answers a visitor with ${away.status}`);
  }
  expect(found).toEqual([]);
});

// All of them where it is narrow and dark; where it is wide and light those with most on them.
test.each([
  ['on a screen of 320 pixels in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }, () => paths],
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }, () => paths.slice(0, 5)],
])('axe finds nothing on them, and nothing scrolls sideways, %s', { timeout: 300_000 }, async (_how, options, chosen) => {
  const context = await browser.newContext(options);
  await enter(context, login);
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${page.url()} says ${message.text()}`);
  });
  for (const path of chosen()) {
    await page.goto(site + path);
    found.push(...(await axeSays(page)).map((what) => `${path} ${what}`));
    if ((await overflow(page)) > 0) found.push(`${path} is too wide`);
  }
  await context.close();
  expect(found).toEqual([]);
});
