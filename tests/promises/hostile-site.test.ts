import { afterAll, describe, expect, test } from 'vitest';
import { receive } from '../support/ask.ts';
import { sendHostile } from '../support/hostile/judge.ts';
import { rawMessages, sendRaw } from '../support/hostile/raw.ts';
import { hostileTexts } from '../support/hostile/texts.ts';
import { ourHub } from '../support/our-hub.ts';

const site = () => ourHub().site;
/** As an address can carry it: half a surrogate can't be encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .slice(0, 6_000)
    .replace(/%[\dA-F]?$/, '');
const parameters = [
  'q',
  'thema',
  'advies',
  'schooltype',
  'fase',
  'regio',
  'gebied',
  'plaats',
  'soort',
  'stap',
  'van',
  'tot',
  'na',
  'voor',
  'pagina',
  'volgorde',
  'p',
  'praktijk',
  'expert',
  'vraag',
];
const pages = [
  '/',
  '/zoeken',
  '/zoeken/suggesties',
  '/praktijken',
  '/praktijken/vergelijken',
  '/regios',
  '/bijeenkomsten',
  '/kennisbank',
  '/experts',
  '/experts/aanvragen',
  '/themas',
  '/adviezen',
];
const folders = [
  '/praktijken',
  '/regios',
  '/regios/jeugdregio',
  '/gemeenten',
  '/bijeenkomsten',
  '/kennisbank',
  '/experts',
  '/themas',
  '/adviezen',
  '/organisaties',
  '/agendas',
  '/aanvragen',
];

afterAll(async () => {
  expect((await receive(`${site()}/praktijken`)).status).toBe(200);
});

/** All hostile texts, or one in so many: a page is slower than the api, and reads most of its parameters in the same way. */
const every = (step: number): readonly string[] => hostileTexts.filter((text, index) => index % step === 0 || text === '__proto__');
/** What is read in a way of its own. */
const thorough = new Set(['/zoeken', '/praktijken', '/experts/aanvragen', 'vraag', 'gebied']);

describe('whatever stands in the address is answered clearly by', () => {
  test.each(pages)('%s', async (page) => {
    for (const text of every(thorough.has(page) ? 1 : 4)) {
      const query = parameters.map((name) => `${name}=${encoded(text).slice(0, 400)}`).join('&');
      await sendHostile(`${site()}${page}?${query}`, {}, `${page}?${text}`);
    }
    for (const query of [
      'q=%zz',
      'q=%ff%fe',
      'q',
      '=',
      '&&&&',
      'q[]=1',
      'q=a&q=b',
      'toString=1',
      `q=${'a'.repeat(6_000)}`,
      'p=a&'.repeat(300),
      '__proto__[x]=1',
    ]) {
      await sendHostile(`${site()}${page}?${query}`, {}, `${page}?${query}`);
    }
  });

  test.each(folders)('%s/…', async (folder) => {
    for (const text of every(2)) {
      const { status } = await sendHostile(`${site()}${folder}/${encoded(text).slice(0, 2_000)}`, {}, `${folder}/${text}`);
      expect(status === 200 || status === 404 || (status >= 300 && status < 500), `${folder}/${text} → ${status}`).toBe(true);
    }
  });
});

test('one search parameter at a time is answered clearly, whatever it holds', { timeout: 240_000 }, async () => {
  for (const name of parameters) {
    for (const text of ['0', '-1', '1e99', "' or 1=1 --", 'a\0b', '<script>', 'é'.repeat(200), '__proto__']) {
      await sendHostile(`${site()}/zoeken?q=onderwijs&${name}=${encoded(text)}`, {}, `${name}=${text}`);
    }
  }
});

describe('the form to ask an expert answers clearly', () => {
  const address = () => `${site()}/experts/aanvragen`;
  const post = (body: RequestInit['body'], headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body,
    headers: { origin: site(), ...headers },
  });
  const fields = [
    'vraag',
    'achtergrond',
    'gebied',
    'gebiedcode',
    'thema',
    'organisatie',
    'naam',
    'email',
    'praktijk',
    'expert',
    'sleutel',
    'begonnen',
    'oneens',
    'stap',
    'kies',
  ];
  const form = (changes: Record<string, string>) =>
    new URLSearchParams({
      vraag: 'Hoe krijgen wij gemeenten en scholen aan tafel?',
      gebied: 'Woerden',
      organisatie: 'Voorbeeld',
      naam: 'Vera',
      email: 'v@voorbeeld.nl',
      stap: 'controleren',
      ...changes,
    });

  test.each(fields)('whatever is in %s', { timeout: 120_000 }, async (name) => {
    for (const text of every(thorough.has(name) ? 1 : 4))
      await sendHostile(address(), post(form({ [name]: text.toWellFormed() })), `${name}=${text}`);
  });

  test.each<[string, () => RequestInit]>([
    ['a body of two million bytes', () => post(`vraag=${'x'.repeat(2_000_000)}`, { 'content-type': 'application/x-www-form-urlencoded' })],
    ['ten thousand fields', () => post('vraag=x&'.repeat(10_000), { 'content-type': 'application/x-www-form-urlencoded' })],
    ['JSON', () => post('{"vraag":"x"}', { 'content-type': 'application/json' })],
    ['text', () => post('vraag', { 'content-type': 'text/plain' })],
    ['no type at all', () => post(new Uint8Array([1, 2, 3]))],
    [
      'parts that end too soon',
      () => post('--x\r\nContent-Disposition: form-data; name="vraag"\r\n\r\nhalf', { 'content-type': 'multipart/form-data; boundary=x' }),
    ],
    ['parts without a boundary', () => post('--x', { 'content-type': 'multipart/form-data' })],
    ['bytes that are no UTF-8', () => post('vraag=%ff%fe&gebied=%c0%80', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['percent signs without digits', () => post('vraag=%zz&gebied=%', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['nothing', () => post('', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['the method PUT', () => ({ ...post(form({})), method: 'PUT' })],
    ['the method DELETE', () => ({ method: 'DELETE', headers: { origin: site() } })],
    ['the method PATCH', () => ({ ...post('x'), method: 'PATCH' })],
  ])('%s', async (what, init) => {
    await sendHostile(address(), init(), what);
  });

  test('a file where a text belongs', async () => {
    const body = new FormData();
    for (const name of fields) body.append(name, new File(['x'.repeat(1_000)], '../../etc/passwd'));
    await sendHostile(address(), post(body), 'files');
  });

  test.each([
    ['another site', 'https://elsewhere.example'],
    ['nowhere', 'null'],
  ])('a post that comes from %s is refused', async (_where, origin) => {
    const { status } = await sendHostile(address(), { ...post(form({})), headers: { origin } }, origin);
    expect(status).toBe(403);
  });

  test('a post without an origin is refused', async () => {
    const { status } = await sendHostile(address(), { method: 'POST', body: form({}) }, 'no origin');
    expect(status).toBe(403);
  });
});

describe('the site answers no bytes with a failure:', () => {
  test.each(rawMessages)('%s', async (_what, bytes) => {
    expect(await sendRaw(Number(new URL(site()).port), bytes)).toMatch(/^$|^HTTP\/1\.1 [1234]\d\d /);
  });
});
