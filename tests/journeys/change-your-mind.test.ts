import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { useBrowser } from '../support/browse.ts';
import { rightPilot } from '../support/curation.ts';
import { administratorLogin, enter, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { editor } from '../support/pages/editor.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site } = ourHub();
let administrator: string;
let adviser: string;
beforeAll(async () => {
  administrator = await administratorLogin();
  adviser = await memberLogin(administrator, { name: 'Cor Communicatie', role: 'EDITOR' });
});

const as = (login: string, path: string, journey: (page: Page) => Promise<void>, options: object = { javaScriptEnabled: false }) =>
  visit('/robots.txt', options, async (page) => {
    await enter(page.context(), login);
    await page.goto(site + path);
    await journey(page);
  });
const ask = async <Data>(query: string, variables: object, login: string): Promise<Data> =>
  (await askApi<Data>(query, variables, { authorization: `Login ${login}` })).data;
const stepped = (name: string, login: string, input: object, type = 'DraftStepInput') =>
  ask<{ answer: { __typename: string } }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { message } } }`,
    { input },
    login,
  );

/** A practice that is complete, as a draft of the adviser. */
async function draft(word: string): Promise<{ id: string; slug: string }> {
  const { saveDraft } = await ask<{ saveDraft: { item: { id: string; slug: string } } }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on DraftSaved { item { id slug } } } }',
    { input: { content: rightPilot({ title: `Over ${word}` }), idempotencyKey: crypto.randomUUID() } },
    adviser,
  );
  return saveDraft.item;
}

/** The same, approved by the administrator. */
async function approved(word: string): Promise<{ id: string; slug: string }> {
  const made = await draft(word);
  await stepped('submitDraft', adviser, { id: made.id, edit: 1 });
  expect(await stepped('approveDraft', administrator, { id: made.id, edit: 1 })).toMatchObject({ answer: { __typename: 'StepTaken' } });
  return made;
}
const versionsOf = async (id: string): Promise<number> =>
  (
    await ask<{ item: { versions: { totalCount: number } } }>(
      'query ($id: ID!) { item(id: $id) { versions { totalCount } } }',
      { id },
      adviser,
    )
  ).item.versions.totalCount;

test('two tabs of one person lose nothing, and neither does the button back', async () => {
  const { id } = await draft(uniqueWord());
  await as(adviser, `/redactie/onderdelen/${id}`, async (page) => {
    const first = editor(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const second = editor(other);
    await first.fill({ aim: 'Het doel uit het eerste tabblad.' });
    await first.press('Bewaren');
    await second.fill({ lessons: 'De les uit het tweede tabblad.', aim: 'Een ander doel.' });
    await second.press('Bewaren');
    // Both are shown, and nothing is kept until somebody chose.
    for (const text of ['Het doel uit het eerste tabblad.', 'Een ander doel.']) expect(await other.content()).toContain(text);
    await second.press('Samen bewaren');
    expect(await second.typedIn('lessons')).toBe('De les uit het tweede tabblad.');

    await page.goto(`${site}/redactie/onderdelen/${id}`);
    await first.fill({ costs: 'Eerst honderd euro.' });
    await first.press('Bewaren');
    await first.fill({ costs: 'Toch tweehonderd euro.' });
    await first.press('Bewaren');
    await page.goBack();
    await first.fill({ audience: 'Na de knop terug.' });
    await first.press('Bewaren');
    const text = await page.content();
    expect(text).toContain('Na de knop terug.');
    expect(text).toContain('Toch tweehonderd euro.');
  });
});

test('a button that is pressed twice publishes once, and says so; a page that a colleague left open says what happened since', async () => {
  const { id, slug } = await approved(uniqueWord());
  await as(
    administrator,
    `/redactie/onderdelen/${id}/publiceren`,
    async (page) => {
      const left = await page.context().newPage();
      await left.goto(page.url());
      await as(adviser, `/redactie/onderdelen/${id}/publiceren`, async (theirs) => {
        await page.getByRole('main').getByRole('button', { name: 'Publiceren' }).dblclick();
        await page.getByText('Het staat op de site.').waitFor();
        expect(await versionsOf(id)).toBe(1);
        expect((await receive(`${site}/praktijken/${slug}`)).status).toBe(200);
        // Sent once more by who did it, it has happened; by somebody else, something else has happened.
        await editor(left).press('Publiceren');
        expect(await editor(left).text()).toContain('Het staat op de site.');
        await editor(theirs).press('Publiceren');
        expect(await editor(theirs).text()).toContain('Dit kan nu niet: publiceren.');
        expect(await versionsOf(id)).toBe(1);
      });
      await page.goBack();
      expect(await editor(page).text()).not.toContain('Er ging iets mis');
    },
    { javaScriptEnabled: true },
  );
});

test('a token that is asked for with two presses is one token, and one sees it; going back one may ask for another', async () => {
  const login = await memberLogin(administrator, { name: 'Dubbele Klik', role: 'EDITOR' });
  await as(
    login,
    '/redactie/mijn-account',
    async (page) => {
      const button = page.getByRole('button', { name: 'Maak token' });
      const fill = async (label: string) => {
        await page.getByLabel('Waar is het voor?').fill(label);
        await page.getByLabel('aanvragen aan de expertpool lezen en afhandelen').check();
      };
      const make = async (label: string) => {
        await fill(label);
        await button.click();
        await page.locator('code').waitFor();
      };
      const tokens = async () => {
        await page.goto(`${site}/redactie/mijn-account`);
        return page.getByRole('button', { name: 'Trek in' }).count();
      };
      // The second press comes while the first is on its way.
      let sent = 0;
      await page.route('**/redactie/mijn-account', async (route) => {
        if (route.request().method() === 'POST') sent += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await fill('Weekstaat');
      await button.focus();
      await page.evaluate('void ((button) => { button.click(); setTimeout(() => button.click(), 100); })(document.activeElement)');
      await page.locator('code').waitFor();
      expect(sent).toBe(1);
      await page.unroute('**/redactie/mijn-account');
      expect(await tokens()).toBe(1);
      await make('Maandstaat');
      await page.goBack();
      await make('Jaarstaat');
      expect(await tokens()).toBe(3);
    },
    { javaScriptEnabled: true },
  );
});

test('a moment that was chosen is withdrawn before it comes', async () => {
  const { id, slug } = await approved(uniqueWord());
  await as(administrator, `/redactie/onderdelen/${id}/inplannen`, async (page) => {
    const { fill, press, text, go } = editor(page);
    await fill({ moment: '2020-01-01T09:00' });
    await press('Moment vastleggen');
    expect(await text()).toContain('Kies een moment dat nog moet komen.');
    await fill({ moment: '2098-01-31T09:00' });
    await press('Moment vastleggen');
    expect(await text()).toContain('2098');
    await go('Terugnemen');
    await press('Terugnemen');
    expect(await text()).not.toContain('2098');
  });
  const document = 'query ($id: ID!) { item(id: $id) { state draft { status publishAt } } }';
  expect(await ask(document, { id }, adviser)).toEqual({ item: { state: 'DRAFT', draft: { status: 'DRAFT', publishAt: null } } });
  expect((await receive(`${site}/praktijken/${slug}`)).status).toBe(404);
});

test('who gets another region while typing keeps what was typed, and changes nothing any more', async () => {
  const name = `Rik ${uniqueWord()}`;
  const login = await memberLogin(administrator, { name, role: 'REGION_EDITOR', regions: ['utrecht-west'] });
  const { items } = await ask<{ items: { nodes: { id: string; title: string }[] } }>(
    '{ items(first: 1, filter: { types: [PILOT], regions: ["utrecht-west"], states: [PUBLISHED], drafts: [NONE] }) { nodes { id title } } }',
    {},
    login,
  );
  const id = items.nodes[0]?.id ?? '';
  const { people } = await ask<{ people: { nodes: { personId: string; name: string }[] } }>(
    '{ people(first: 100) { nodes { personId name } } }',
    {},
    administrator,
  );
  const person = people.nodes.find((one) => one.name === name)?.personId;
  await as(login, `/redactie/onderdelen/${id}`, async (page) => {
    const { fill, press, typedIn, text } = editor(page);
    await fill({ lessons: 'Dit mag niet verloren gaan.' });
    const change = { person, role: 'REGION_EDITOR', regions: ['lekstroom'], reason: 'Een andere regio.' };
    await ask('mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }', { input: change }, administrator);
    await press('Bewaren');
    expect(await typedIn('lessons')).toBe('Dit mag niet verloren gaan.');
    expect(await text()).toContain('Dit onderdeel kennen wij niet.');
    expect((await page.goto(`${site}/redactie/onderdelen/${id}`))?.status()).toBe(404);
  });
  expect(await ask('query ($id: ID!) { item(id: $id) { draft { edit } } }', { id }, administrator)).toEqual({ item: { draft: null } });
});

test('another site can press no button of the editorial pages', async () => {
  const { id } = await approved(uniqueWord());
  const paths = [
    '/redactie/nieuw/praktijk',
    '/redactie/onderdelen/bewaren',
    '/redactie/importeren',
    '/redactie/mensen/uitnodigen',
    '/redactie/mensen/contactrollen',
    '/redactie/zoekgaten',
    '/redactie/zoekwoorden/nieuwe-groep',
    '/redactie/mijn-account',
    '/uitloggen',
  ];
  const own = ['', '/publiceren', '/terugsturen', '/nagekeken', '/voorbeeld', '/terug-naar-versie'].map(
    (page) => `/redactie/onderdelen/${id}${page}`,
  );
  const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];
  const answered: string[] = [];
  for (const path of [...paths, ...own])
    for (const [index, origin] of ['https://elders.example', 'null', ''].entries()) {
      const headers = { cookie: `login=${administrator}`, 'content-type': kinds[index] ?? '', ...(origin && { origin }) };
      const { status } = await receive(site + path, { method: 'POST', headers, body: index === 1 ? '--x--' : 'bewerking=1&reden=Daarom' });
      if (status !== 403) answered.push(`${path} answers ${origin || 'nobody'} with ${status}`);
    }
  expect(answered).toEqual([]);
  expect((await ask<{ me: { name: string } }>('{ me { name } }', {}, administrator)).me.name).toBe('Bea Beheer');
  expect(await versionsOf(id)).toBe(0);
});
