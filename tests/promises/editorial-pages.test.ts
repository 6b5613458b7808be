import { LIMITS } from '@kennishub/api/graphql/limits.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { axeSays, overflow } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { rightPilot } from '../support/curation.ts';
import { sendExpertRequest } from '../support/expert-requests.ts';
import { htmlMistakes } from '../support/html.ts';
import { administratorLogin, enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';

const { site, api } = ourHub();
let browser: Browser;
let login: string;
let paths: string[];
/** What is answered with a refusal, as a page. */
const refused = '/redactie/onderdelen/bestand';
/** A draft on its own page, for whoever has the link. */
let preview: string;
beforeAll(async () => {
  [browser, login] = await Promise.all([openBrowser(), administratorLogin()]);
  await sendExpertRequest(api);
  const some = `{ items(first: 1, filter: { types: [PILOT], states: [PUBLISHED] }) { nodes { id } } people(first: 1) { nodes { personId } }
    expertRequests(first: 1) { nodes { id } } synonymGroups(first: 1) { nodes { id } } }`;
  type Ids = { nodes: { id: string }[] };
  const { data } = await askApi<{ items: Ids; people: { nodes: { personId: string }[] }; expertRequests: Ids; synonymGroups: Ids }>(
    some,
    {},
    { authorization: `Login ${login}` },
  );
  const item = `/redactie/onderdelen/${data.items.nodes[0]?.id}`;
  const title = 'Een praktijk over ondersteuningsteamsamenwerkingsafspraken en onderwijsachterstandenbeleidsmiddelen';
  const save = `mutation ($input: SaveDraftInput!) { saved: saveDraft(input: $input) { ... on DraftSaved { item { id } } } }`;
  const many = `mutation ($input: BulkActionInput!) { asked: bulkAction(input: $input) { ... on BulkChangeAsked { change { id } } } }`;
  const asAdministrator = { authorization: `Login ${login}` };
  const add = `mutation ($input: AddWebhookInput!) { added: addWebhook(input: $input) { ... on WebhookSecret { webhook { id } } } }`;
  const part = `mutation ($input: SplitTermInput!) { asked: splitTerm(input: $input) { ... on BulkChangeAsked { change { id } } } }`;
  const words = ['prevention-and-access', 'privacy'];
  const [{ data: draft }, { data: together }, { data: webhook }, { data: split }] = await Promise.all([
    askApi<{ saved: { item: { id: string } } }>(
      save,
      { input: { content: rightPilot({ title }), idempotencyKey: crypto.randomUUID() } },
      asAdministrator,
    ),
    askApi<{ asked: { change: { id: string } } }>(
      many,
      { input: { action: 'UNPUBLISH', filter: { types: ['AGENDA'] }, reason: 'Alleen om te zien wat er zou gebeuren.' } },
      asAdministrator,
    ),
    askApi<{ added: { webhook: { id: string } } }>(
      add,
      { input: { url: 'https://hub.voorbeeld.nl/ontvangst-van-de-kennishub', types: ['EXPERT_REQUEST_WITHDRAWN'] } },
      asAdministrator,
    ),
    askApi<{ asked: { change: { id: string } } }>(
      part,
      { input: { vocabulary: 'THEME', term: 'home-sitters', otherwise: words, reason: 'Alleen om te zien wat er zou gebeuren.' } },
      asAdministrator,
    ),
  ]);
  const longTitle = `/redactie/onderdelen/${draft.saved.item.id}`;
  const waiting = await askApi<{ saved: { item: { id: string } } }>(
    save,
    { input: { content: rightPilot(), idempotencyKey: crypto.randomUUID() } },
    asAdministrator,
  );
  const inReview = waiting.data.saved.item.id;
  const link = await askApi<{ link: { secret: string } }>(
    `mutation ($submit: DraftStepInput!, $link: PreviewLinkInput!) {
      submitDraft(input: $submit) { __typename } link: previewLink(input: $link) { ... on PreviewLink { secret } } }`,
    { submit: { id: inReview, edit: 1 }, link: { id: draft.saved.item.id } },
    asAdministrator,
  );
  preview = `/voorbeeld/${link.data.link.secret}`;
  const idIn = (list: Ids) => encodeURIComponent(list.nodes[0]?.id ?? '');
  paths = [
    '/redactie',
    '/redactie/onderdelen?soort=PILOT&stand=PUBLISHED&q=a',
    '/redactie/nieuw/agenda',
    item,
    `${item}/geschiedenis?van=1&tot=1`,
    `${item}/archiveren`,
    `${item}/nagekeken`,
    `${item}/terug-naar-versie?versie=1`,
    refused,
    longTitle,
    `${longTitle}/geschiedenis`,
    `${longTitle}/aanbieden`,
    '/redactie/onderdelen/samen?alle=ja&lijst=soort%3DPILOT',
    '/redactie/onderdelen/samen',
    '/redactie/importeren',
    `/redactie/importeren/${together.asked.change.id}`,
    '/redactie/woorden',
    '/redactie/woorden/theme',
    '/redactie/woorden/theme/home-sitters',
    `/redactie/woorden/theme/home-sitters/splitsen?${words.map((word) => `in=${word}`).join('&')}&wijziging=${split.asked.change.id}`,
    '/redactie/beoordelen',
    `/redactie/beoordelen/${inReview}`,
    '/redactie/aanvragen',
    `/redactie/aanvragen/${idIn(data.expertRequests)}`,
    '/redactie/zoekwoorden',
    '/redactie/zoekwoorden/nieuwe-groep',
    `/redactie/zoekwoorden/${idIn(data.synonymGroups)}`,
    '/redactie/zoekgaten',
    '/redactie/logboek',
    '/redactie/mensen?rol=ADMINISTRATOR',
    '/redactie/mensen/uitnodigen',
    '/redactie/mensen/contactrollen',
    `/redactie/mensen/${data.people.nodes[0]?.personId}`,
    '/redactie/mijn-account',
    '/redactie/webhooks',
    '/redactie/webhooks/nieuw',
    `/redactie/webhooks/${webhook.added.webhook.id}`,
  ];
});
afterAll(() => browser.close());

test('every editorial page is there for an administrator alone, valid, and kept nowhere', { timeout: 240_000 }, async () => {
  const found: string[] = [];
  for (const path of paths) {
    const { status, text, headers } = await receive(site + path, { headers: { cookie: `login=${login}`, connection: 'close' } });
    if (status !== (path === refused ? 422 : 200)) found.push(`${path} answers ${status}`);
    if (headers.get('cache-control') !== 'no-store' || headers.get('x-robots-tag') !== 'noindex') found.push(`${path} may be kept`);
    if (/<[a-z][^>]*\sstyle=/.test(text)) found.push(`${path} has a style attribute`);
    found.push(...(await htmlMistakes(text)).map((mistake) => `${path} ${mistake}`));
    const away = await receive(site + path, { headers: { connection: 'close' } });
    if (away.status !== 303 || !away.headers.get('location')?.startsWith('/inloggen'))
      found.push(`${path} answers a visitor with ${away.status}`);
  }
  expect(found).toEqual([]);
});

test('a form that comes back because nobody is logged in any more is a valid page, with all that it carries', async () => {
  const { status, text, headers } = await receive(`${site}/redactie/mensen/uitnodigen`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site, accept: 'text/html' },
    body: new URLSearchParams({ naam: 'Vera "V." <Voorbeeld>', rol: 'EDITOR' }).toString(),
  });
  expect(status).toBe(403);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toContain('U bent uitgelogd');
  expect(text).toMatch(/name="naam" value="Vera (&#34;|&quot;)V\.(&#34;|&quot;) (<|&lt;)Voorbeeld(>|&gt;)"/);
  expect(await htmlMistakes(text)).toEqual([]);
});

test('a form that is longer than any form is refused in Dutch before it is read, and one with a file of megabytes is not', async () => {
  const post = (path: string, length: number, cookie = '') =>
    receive(site + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site, accept: 'text/html', cookie, connection: 'close' },
      body: `reden=${'x'.repeat(length)}`,
    });
  const inside = `login=${login}`;
  expect((await post('/inloggen', 200_000)).status).toBe(413);
  expect((await post('/redactie/mensen/uitnodigen', 5_000_000, inside)).status).toBe(413);
  // What the api takes of a member fits in a form as well, and comes back whole.
  const long = await post('/redactie/mensen/uitnodigen', LIMITS.bodyOfMember, inside);
  expect(long.status).toBe(422);
  const file = new FormData();
  file.set('soort', 'pilots');
  file.set('wijze', 'drafts');
  file.set('bestand', new File([`slug;title\n${`a-b-c;${'x'.repeat(990)}\n`.repeat(6000)}`], 'praktijken.csv', { type: 'text/csv' }));
  const uploaded = await receive(`${site}/redactie/importeren`, { method: 'POST', headers: { origin: site, cookie: inside }, body: file });
  expect(uploaded.status).toBe(303);
  const [, id] = /^\/redactie\/importeren\/([\w-]+)/.exec(uploaded.headers.get('location') ?? '') ?? [];
  expect(id).toBeTruthy();
  // While it is tried out the embedded database has time for nobody else, and the next test needs it.
  const state = async () =>
    (
      await askApi<{ bulkChange: { state: string } }>(
        'query ($id: ID!) { bulkChange(id: $id) { state } }',
        { id },
        { authorization: `Login ${login}` },
      )
    ).data.bulkChange.state;
  await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('CHECKED');
});

// All of them where it is narrow and dark; where it is wide and light those with most on them.
test.each([
  [
    'on a screen of 320 pixels in the dark',
    { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const },
    () => [...paths, preview],
  ],
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }, () => [...paths.slice(0, 5), preview]],
])('axe finds nothing on them, and nothing scrolls sideways, %s', { timeout: 300_000 }, async (_how, options, chosen) => {
  const context = await browser.newContext(options);
  await enter(context, login);
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !page.url().endsWith(refused)) found.push(`${page.url()} says ${message.text()}`);
  });
  for (const path of chosen()) {
    await page.goto(site + path);
    found.push(...(await axeSays(page)).map((what) => `${path} ${what}`));
    if ((await overflow(page)) > 0) found.push(`${path} is too wide`);
  }
  await context.close();
  expect(found).toEqual([]);
});
