import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeSays, overflow } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { ourHub } from '../support/our-hub.ts';
import { onePerKind, sitemapPaths } from '../support/site.ts';

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await openBrowser();
  paths = [
    ...onePerKind(await sitemapPaths()),
    '/zoeken?q=thuiszitters',
    '/praktijken/vergelijken?p=oudewater-de-schakels&p=werkgroep-thuiszitterspact-lekstroom',
    '/bestaat-niet',
  ];
});
afterAll(() => browser.close());

/** Opens each path in one page, and gathers what `check` finds. Requests to other hosts and errors of the policy are found too. */
async function walk(
  options: BrowserContextOptions,
  chosen: readonly string[],
  check: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const { site } = ourHub();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const found: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) found.push(`${page.url()} asks ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) found.push(`${page.url()} says ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()} fails: ${error.message}`));
  for (const path of chosen) {
    await page.goto(site + path);
    for (const what of await check(page)) found.push(`${path} ${what}`);
  }
  await context.close();
  return found;
}

const sample = () =>
  paths.filter(
    (path) =>
      path === '/' || path.startsWith('/zoeken') || /^\/(praktijken|regios|experts)\/[^/]+/.test(path) || path === '/experts/aanvragen',
  );

describe('axe finds nothing, and nothing is asked of another host,', { timeout: 300_000 }, () => {
  test('on a wide screen', async () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(await walk({ viewport: { width: 1280, height: 900 } }, paths, axeSays)).toEqual([]);
  });

  test('on a screen of 320 pixels, where nothing scrolls sideways', async () => {
    const check = async (page: Page) => [
      ...(await axeSays(page)),
      ...((await overflow(page)) > 0 ? [`is ${await overflow(page)} pixels too wide`] : []),
    ];
    expect(await walk({ viewport: { width: 320, height: 640 } }, paths, check)).toEqual([]);
  });

  test('in the dark', async () => {
    expect(await walk({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, sample(), axeSays)).toEqual([]);
  });
});

test('zoomed in to twice the size nothing scrolls sideways', async () => {
  const check = async (page: Page) => ((await overflow(page)) > 0 ? [`is ${await overflow(page)} pixels too wide`] : []);
  expect(await walk({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, sample(), check)).toEqual([]);
});

test('a practice fits on two sheets of paper', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${ourHub().site}/praktijken/oudewater-de-schakels`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  await context.close();
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
