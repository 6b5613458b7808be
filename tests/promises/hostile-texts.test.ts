import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { useBrowser } from '../support/browse.ts';
import { htmlMistakes } from '../support/html.ts';
import { tokenByCommand } from '../support/hub-process.ts';
import { administratorLogin, enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { searchField } from '../support/pages/search-field.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site, api, dataFolder } = ourHub();
const word = uniqueWord();
/** What breaks a page that trusts it, wherever it lands: in a text, in an attribute, in a script, in a style, in a link. */
const evil = `${word} "><img src=x onerror=alert(1)>'-alert(2)-' </script><script>alert(3)</script> {{7*7}} \${8*8} &lt;b&gt; </textarea></title>\u200b`;
/** The same for what is written in Markdown, where HTML is refused. */
const marked = `${word} [klik](https://voorbeeld.nl/"onmouseover=alert(4)) **vet** \`"onload=alert(5)\` ![x](https://voorbeeld.nl/x"onerror="alert(6)) {{7*7}} &#60;script&#62;`;

let administrator: string;
let login: string;
let id: string;
let slug: string;
const ask = async <Data>(query: string, input: object): Promise<Data> =>
  (await askApi<Data>(query, { input }, { authorization: `Bearer ${administrator}` })).data;
const step = (name: string, input: object, type = 'DraftStepInput') =>
  ask<{ answer: { __typename: string } }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on InvalidInput { fields { path message } } } }`,
    input,
  );

beforeAll(async () => {
  administrator = await tokenByCommand('administrator', { DATA_DIR: dataFolder });
  login = await administratorLogin();
  const pilot = {
    title: `=${evil}`.slice(0, 150),
    summary: evil,
    phase: 'PILOT',
    phaseNote: evil,
    periodNote: evil,
    scope: 'LOCAL',
    municipalities: ['Woerden'],
    themes: ['prevention-and-access'],
    contactRole: evil,
    audience: marked,
    aim: marked,
    approach: marked,
    lessons: marked,
    costs: marked,
    aftermath: marked,
    decision: { text: evil, date: '2020' },
    related: [{ slug: 'maatwerkmaker', reason: evil }],
    effects: [{ step: 1, evidence: [{ kind: 'NOTICEABLE', statement: evil, source: 'implementatieplan-met-andere-ogen', year: 2020 }] }],
    sources: [{ publication: 'implementatieplan-met-andere-ogen', chapter: evil }],
  };
  const saved = await ask<{
    saveDraft: { edit: number; item: { id: string; slug: string }; problems: { path: string; message: string }[] };
  }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on DraftSaved { edit item { id slug } problems { path message } } } }',
    { content: { pilot }, note: evil, idempotencyKey: crypto.randomUUID() },
  );
  expect(saved.saveDraft.problems).toEqual([]);
  ({ id, slug } = saved.saveDraft.item);
  const seen = { id, edit: 1, reason: evil };
  for (const name of ['submitDraft', 'approveDraft', 'publishDraft'])
    expect(await step(name, seen)).toEqual({ answer: { __typename: 'StepTaken' } });
  await ask('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
    id,
    content: { pilot: { ...pilot, title: `+${pilot.title}`.slice(0, 150), summary: `${evil} anders` } },
    note: evil,
  });
});
// An archived practice says good-bye under its address.
afterAll(() => step('archiveItem', { id }, 'ArchiveItemInput'));

/** What runs, or may, in the page that stands in a browser; and what it does not show. Read from what the browser made of it: text within quotes is text. */
const wrongIn = (page: Page): Promise<string[]> =>
  page.evaluate((sought) => {
    const elements = [...document.querySelectorAll('*')];
    const handlers = elements.flatMap((one) =>
      [...one.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `${one.tagName} ${name}`),
    );
    const scripts = elements.filter((one) => one.tagName === 'SCRIPT' && one.textContent.includes('alert')).map((one) => one.outerHTML);
    const links = elements
      .filter((one) => /^\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') ?? ''))
      .map((one) => one.outerHTML);
    return [...handlers, ...scripts, ...links, ...(document.documentElement.outerHTML.includes(sought) ? [] : ['does not show it'])];
  }, word);

test('whatever is typed is text on every page that shows it, public or editorial, and nothing of it runs', {
  timeout: 180_000,
}, async () => {
  const item = `/redactie/onderdelen/${id}`;
  const open = [`/praktijken/${slug}`, `/zoeken?q=${word}`, '/praktijken', `/praktijken/vergelijken?p=${slug}&p=maatwerkmaker`];
  const closed = ['', '/geschiedenis?van=1', '/aanbieden', '/weggooien', '/terug-naar-versie?versie=1'].map((page) => item + page);
  const found: string[] = [];
  await visit('/privacy', {}, async (page) => {
    await enter(page.context(), login);
    page.on('dialog', (dialog) => {
      found.push(`${page.url()} runs ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`${page.url()} says ${message.text()}`);
    });
    for (const path of [...open, ...closed, `/redactie/onderdelen?q=${word}`]) {
      const response = await page.goto(site + path);
      found.push(...(await wrongIn(page)).map((what) => `${path} ${what}`));
      found.push(...(await htmlMistakes((await response?.text()) ?? '')).map((mistake) => `${path} ${mistake}`));
    }
    // What is suggested while somebody types comes as data, and is made into a list here.
    await page.goto(`${site}/zoeken`);
    const field = searchField(page);
    await field.type(word.slice(0, 20));
    expect(await field.options().count()).toBeGreaterThan(0);
    found.push(...(await wrongIn(page)).map((what) => `the suggestions ${what}`));
  });
  expect(found).toEqual([]);
});

test('in a file for spreadsheets it is nothing to calculate', async () => {
  const { text } = await receive(`${new URL(api).origin}/exports/pilots.csv?areas=GM0632`);
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"|[^;"\r\n]+/g)].map(([cell, quoted]) => (quoted ?? cell).replaceAll('""', '"'));
  const own = cells.filter((cell) => cell.includes(word));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(own.some((cell) => cell.startsWith("'="))).toBe(true);
});
