import { beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../support/ask.ts';
import { htmlMistakes } from '../support/html.ts';
import { ourHub } from '../support/our-hub.ts';
import { innerAddresses, onePerKind, sitemapPaths, type Visited, visitAll } from '../support/site.ts';

let pages: Visited;
beforeAll(async () => {
  const found = '/praktijken/vergelijken?p=oudewater-de-schakels&p=werkgroep-thuiszitterspact-lekstroom';
  pages = await visitAll([...(await sitemapPaths()), '/zoeken', '/zoeken?q=thuiszitters', '/zoeken?q=qqqqqqqq', found]);
});

/** The pages about which `wrong` has something to say, each with what. */
const exceptions = async (wrong: (html: string, path: string) => string[] | Promise<string[]>): Promise<string[]> => {
  const told: string[] = [];
  for (const [path, { text }] of pages) for (const what of await wrong(text, path)) told.push(`${path} ${what}`);
  return told;
};
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([all]) => all.slice(0, 120));

describe('every address of the sitemap', () => {
  test('is there', () => {
    expect(pages.size).toBeGreaterThan(150);
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${status} ${path}`)).toEqual([]);
  });

  test('is valid HTML', { timeout: 300_000 }, async () => {
    expect(await exceptions(htmlMistakes)).toEqual([]);
  });

  test('is in Dutch, has one first heading, and a description and a title that no other page of its kind has', async () => {
    expect(
      await exceptions((html) => (/<html[^>]+lang="nl"/.test(html) && matches(html, /<h1[\s>]/g).length === 1 ? [] : ['has not'])),
    ).toEqual([]);
    const titles = [...pages].map(([path, { text }]) => `${path.replace(/[^/]+$/, '')} ${/<title>([^<]+)<\/title>/.exec(text)?.[1]}`);
    expect(titles.filter((title, index) => title.endsWith('undefined') || titles.indexOf(title) !== index)).toEqual([]);
    expect(await exceptions((html) => (/<meta name="description" content="[^"]{30,}"/.test(html) ? [] : ['has no description']))).toEqual(
      [],
    );
  });

  test('loads nothing from elsewhere, and holds no style attribute', async () => {
    expect(
      await exceptions((html) =>
        matches(html, /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|data)="(?:https?:)?\/\/[^"]+"/g),
      ),
    ).toEqual([]);
    expect(
      await exceptions((html) =>
        matches(html, /<link\b[^>]*rel="(?:stylesheet|preload|icon|modulepreload|preconnect)"[^>]*href="(?:https?:)?\/\/[^"]+"/g),
      ),
    ).toEqual([]);
    expect(await exceptions((html) => matches(html, /<[a-z][^>]*\sstyle=/g))).toEqual([]);
  });

  test('comes with a strict policy, and without a cookie', () => {
    for (const [path, { headers }] of pages) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('set-cookie'), path).toBeNull();
    }
  });

  test('links only to what is there', { timeout: 300_000 }, async () => {
    const linkedFrom = new Map<string, string>();
    for (const [path, { text }] of pages) for (const address of innerAddresses(text)) linkedFrom.set(address.split('#')[0] ?? '', path);
    // Of long lists of filters, one address of each page with each set of parameters will do.
    const kinds = new Map<string, string>();
    for (const address of linkedFrom.keys()) {
      const [path = '', parameters = ''] = address.split('?');
      if (!pages.has(address))
        kinds.set(parameters ? `${path.replace(/[^/]+$/, '')}?${[...new URLSearchParams(parameters).keys()].join()}` : path, address);
    }
    const others = await visitAll(kinds.values());
    expect(others.size).toBeGreaterThan(5);
    expect(
      [...others]
        .filter(([, { status }]) => status >= 400)
        .map(([path, { status }]) => `${status} ${path}, linked from ${linkedFrom.get(path)}`),
    ).toEqual([]);
  });

  test('has every place on a page that a link on the same page leads to', async () => {
    expect(
      await exceptions((html) => matches(html, /\shref="#[^"]+"/g).filter((link) => !html.includes(` id="${link.slice(8, -1)}"`))),
    ).toEqual([]);
  });
});

test('a first visit to a practice weighs at most 100 kB: page, styles and fonts', async () => {
  const path = onePerKind([...pages.keys()]).find((address) => address.startsWith('/praktijken/')) ?? '';
  const loaded = [path, ...innerAddresses(pages.get(path)?.text ?? '').filter((address) => /\.(css|woff2)$/.test(address))];
  const bytes = async (address: string): Promise<number> => {
    const response = await fetch(ourHub().site + address, { headers: { 'accept-encoding': 'gzip' } });
    const body = await response.arrayBuffer();
    // fetch unpacks what it reads; what went over the line is in the header when the server knows it.
    return Number(response.headers.get('content-length') ?? body.byteLength);
  };
  const sizes = await Promise.all([...new Set(loaded)].map(async (address) => [address, await bytes(address)] as const));
  expect(sizes.length).toBeGreaterThan(1);
  expect(
    sizes.reduce((sum, [, size]) => sum + size, 0),
    JSON.stringify(sizes),
  ).toBeLessThanOrEqual(100_000);
});

test('a page that is not there says so in Dutch, with a way on', async () => {
  const { status, text } = await receive(`${ourHub().site}/praktijken/bestaat-niet`);
  expect(status).toBe(404);
  expect(await htmlMistakes(text)).toEqual([]);
  expect(text).toContain('action="/zoeken"');
});
