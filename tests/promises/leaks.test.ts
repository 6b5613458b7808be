import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { type Hidden, hideItems, isGone } from '../support/hidden-items.ts';
import { tokenByCommand } from '../support/hub-process.ts';
import { administratorLogin, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { onePerKind, sitemapPaths, visitAll } from '../support/site.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { site, dataFolder } = ourHub();
/** What every hidden word begins with. */
const secret = `verborgen${uniqueWord().slice(0, 14)}`;
const folders: Record<string, string> = {
  agenda: 'agendas',
  expert: 'experts',
  inspirationRegion: 'regios',
  knowledgeSession: 'bijeenkomsten',
  organisation: 'organisaties',
  pilot: 'praktijken',
  publication: 'kennisbank',
};

let hidden: Hidden[];
let editor: string;
let strangerLogin: string;
let before: Awaited<ReturnType<typeof visitAll>>;
const ask = async <Data>(document: string, variables: object, token: string): Promise<Data> => {
  const { data, errors } = await askApi<Data>(document, variables, { authorization: `Bearer ${token}` });
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
};
beforeAll(async () => {
  const settings = { DATA_DIR: dataFolder };
  const administrator = await tokenByCommand('administrator', settings);
  editor = await tokenByCommand('editor', settings);
  strangerLogin = await memberLogin(await administratorLogin(), { name: 'Rik Regio', role: 'REGION_EDITOR', regions: ['utrecht-west'] });
  before = await visitAll(onePerKind(await sitemapPaths()));
  const word = (kind: string, hiding: Hidden['hiding']) => `${secret}${kind.toLowerCase()}${hiding}`;
  hidden = await hideItems(ask, { editor, administrator, region: 'lekstroom' }, word);
});
// What is public with a draft beside it belongs to the other tests too.
afterAll(async () => {
  const document = 'mutation ($input: DraftStepInput!) { discardDraft(input: $input) { __typename } }';
  for (const { id } of hidden.filter(({ hiding }) => hiding === 'change')) await ask(document, { input: { id, edit: 1 } }, editor);
});

const telling = (pages: Awaited<ReturnType<typeof visitAll>>): string[] =>
  [...pages].filter(([, { text, headers }]) => `${text} ${[...headers].join()}`.toLowerCase().includes(secret)).map(([path]) => path);
const addressOf = ({ kind, slug }: Hidden): string => `/${folders[kind] ?? 'woordenlijst'}/${slug}`;
const previewOf = async (one: Hidden): Promise<string> => {
  const document = 'mutation ($id: ID!) { answer: previewLink(input: { id: $id }) { ... on PreviewLink { secret } } }';
  return `/voorbeeld/${(await ask<{ answer: { secret: string } }>(document, { id: one.id }, editor)).answer.secret}`;
};

describe('what is not public is on no page of the site:', () => {
  test('not on what search engines read, nor on what they find there', { timeout: 240_000 }, async () => {
    const robots = ['/sitemap.xml', '/opensearch.xml', '/robots.txt'];
    // Of the hundreds of municipalities those of the region will do, and a few.
    const own = /\/(houten|ijsselstein|lopik|nieuwegein|vianen|vijfheerenlanden|woerden|utrecht)$/;
    const paths = (await sitemapPaths()).filter((path, index) => !path.startsWith('/gemeenten/') || own.test(path) || index % 20 === 0);
    expect(paths.length).toBeGreaterThan(100);
    expect(telling(await visitAll([...robots, ...paths]))).toEqual([]);
  });

  test('not under its own address, which only for what was archived says what it was called', async () => {
    const addressed = hidden.filter(({ kind }) => folders[kind]);
    const pages = await visitAll(addressed.map(addressOf));
    const expected = (one: Hidden) => (one.hiding === 'archived' ? 410 : 404);
    const wrong = addressed.filter((one) => pages.get(addressOf(one))?.status !== expected(one));
    expect(wrong.map((one) => `${addressOf(one)} ${pages.get(addressOf(one))?.status}`)).toEqual([]);
    // A page offers to search for the address it was asked by.
    const echo = (path: string, text: string) => text.replaceAll(path.split('/').at(-1) ?? '', '').replaceAll(/over verborgen\w+/gi, '');
    expect([...pages].filter(([path, { text }]) => echo(path, text).toLowerCase().includes(secret)).map(([path]) => path)).toEqual([]);
  });

  test('not in the search, its suggestions, or a list that is narrowed by it', async () => {
    const words = hidden.filter(({ kind }) => ['pilot', 'agenda'].includes(kind)).map(({ word }) => word);
    const nothing = `verborgen${uniqueWord()}`;
    for (const path of ['/zoeken?q=', '/zoeken/suggesties?q=', '/praktijken?q=', '/praktijken?regio=', '/praktijken/vergelijken?p=']) {
      const told = async (word: string) => (await receive(`${site}${path}${word}`)).text.replaceAll(word, '(the word)');
      const ofNothing = await told(nothing);
      for (const word of words) expect((await told(word)) === ofNothing, `${path}${word}`).toBe(true);
    }
  });

  test('who had a page before is told that it is still the same', async () => {
    for (const [path, { headers }] of before) {
      const tag = headers.get('etag');
      if (tag === null) continue;
      const again = await receive(site + path, { headers: { accept: 'text/html', 'if-none-match': tag } });
      // Published content came and went since; what was made of it is gone.
      if (again.status !== 304) expect(again.text.toLowerCase().includes(secret), path).toBe(false);
    }
  });
});

test('a preview shows its draft to who has the link, and to nobody who looks at the same moment', async () => {
  const drafts = hidden.filter(({ hiding, kind }) => !isGone(hiding) && hiding !== 'binned' && folders[kind]);
  const links = await Promise.all(drafts.filter(({ hiding }) => hiding !== 'draft').map(previewOf));
  const everywhere = onePerKind(await sitemapPaths());
  const [previews, pages] = await Promise.all([visitAll(links), visitAll(everywhere)]);
  expect(telling(previews)).toHaveLength(links.length);
  expect(telling(pages)).toEqual([]);
  for (const { headers } of previews.values()) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('x-robots-tag')).toBe('noindex');
  }
  // A letter of the secret is another secret.
  const [link = ''] = links;
  const others = [
    `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
    link.toUpperCase(),
    '/voorbeeld/',
    `${link}/`,
    link.replace('/voorbeeld/', '/voorbeeld/..%2f'),
  ];
  for (const other of others) expect((await receive(site + other)).text.toLowerCase().includes(secret), other).toBe(false);
});

test('an editor of another region finds it on no editorial page, and its pages are not there', async () => {
  const cookie = `login=${strangerLogin}`;
  const look = (path: string) => receive(site + path, { headers: { cookie, connection: 'close' } });
  const lists = [
    '',
    '/onderdelen',
    '/onderdelen?stand=DRAFT',
    '/onderdelen?stand=DELETED',
    `/onderdelen?q=${secret.slice(0, 12)}`,
    '/beoordelen',
    '/nieuw/praktijk',
    '/importeren',
  ];
  for (const path of lists) {
    const { status, text } = await look(`/redactie${path}`);
    expect(status, path).toBe(200);
    expect(text.toLowerCase().includes(secret), path).toBe(false);
  }
  for (const { id, kind, hiding } of hidden.filter(({ kind: of }) => ['pilot', 'term'].includes(of)))
    for (const page of ['', '/geschiedenis', '/schrijfhulp', '/archiveren', '/aanbieden', '/nagekeken', '/terug-naar-versie?versie=1']) {
      const { status, text } = await look(`/redactie/onderdelen/${id}${page}`);
      expect(`${kind} ${hiding} ${page} ${status}`).toBe(`${kind} ${hiding} ${page} 404`);
      expect(text.toLowerCase().includes(secret)).toBe(false);
    }
});
