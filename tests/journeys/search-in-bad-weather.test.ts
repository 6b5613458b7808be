import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { receive } from '../support/ask.ts';
import { useBrowser } from '../support/browse.ts';
import { ourHub } from '../support/our-hub.ts';
import { searchField } from '../support/pages/search-field.ts';
import { freePort, type Running, runScript } from '../support/process.ts';

/** What the api between does: its work, its work with a simpler engine, nothing for seconds, or not even that. */
type Weather = 'fair' | 'degraded' | 'slow' | 'gone';

let weather: Weather = 'fair';
let between: Server;
let running: Running;
let site: string;

async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const now = weather;
  if (now === 'gone') throw new Error('gone');
  const body = await buffer(request);
  if (now === 'slow') await new Promise((resolve) => setTimeout(resolve, 9_000));
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const text = await (await fetch(ourHub().api, { method: 'POST', headers, body })).text();
  response.setHeader('content-type', 'application/json');
  response.end(now === 'degraded' ? text.replace('"degraded":false', '"degraded":true') : text);
}

beforeAll(async () => {
  const [apiPort, sitePort] = [await freePort(), await freePort()];
  between = createServer((request, response) => {
    // Who called off the question hears nothing.
    relay(request, response).catch(() => response.destroy());
  }).listen(apiPort);
  site = `http://localhost:${sitePort}`;
  running = runScript('site/server.ts', [], { HOST: '127.0.0.1', PORT: String(sitePort), API_URL: `http://127.0.0.1:${apiPort}/graphql` });
  await vi.waitFor(async () => expect((await receive(`${site}/over`)).status).toBe(200), { timeout: 60_000, interval: 200 });
});
afterAll(async () => {
  running.signal('SIGTERM');
  await running.ended;
  between.closeAllConnections();
  between.close();
});

const { visit } = useBrowser();
const suggestions = (text: string) => receive(`${site}/zoeken/suggesties?${new URLSearchParams({ q: text })}`);

describe('suggestions', () => {
  test('are there in fair weather: plain JSON, kept for seconds by the browser alone', async () => {
    weather = 'fair';
    const { status, headers, text } = await suggestions('thuisz');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('private, max-age=10');
    const { items, words } = JSON.parse(text) as { items: { href: string; kind: string }[]; words: { text: string }[] };
    expect(items.length + words.length).toBeGreaterThan(4);
    for (const { href } of items) expect((await receive(ourHub().site + href.split('#')[0])).status).toBe(200);
  });

  test.each(['', ' ', 'a', ' b ', '\0c'])('are none for %j', async (text) => {
    expect((await suggestions(text)).text).toBe('{"items":[],"words":[]}');
  });

  test('are none, soon and not kept, when the api is slow or gone', async () => {
    for (const bad of ['slow', 'gone'] as const) {
      weather = bad;
      const { status, headers, text, ms } = await suggestions('thuisz');
      expect([status, headers.get('cache-control'), text]).toEqual([503, 'no-store', '{"items":[],"words":[]}']);
      expect(ms).toBeLessThan(8_000);
    }
  });

  test('weigh at most 8 kB of JavaScript', async () => {
    const { text } = await receive(`${site}/over`);
    const scripts = [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address = '']) => address);
    const bodies = await Promise.all(scripts.map(async (address) => (await receive(site + address)).text));
    expect(bodies.join('').length).toBeGreaterThan(1_000);
    expect(gzipSync(bodies.join('')).byteLength).toBeLessThanOrEqual(8_000);
  });
});

test('the search field stays a form while the api is gone', async () => {
  weather = 'gone';
  await visit('/over', {}, async (page) => {
    await page.goto(`${site}/over`);
    const { field, list } = searchField(page, 'header');
    const answered = page.waitForResponse('**/zoeken/suggesties?*');
    await field.pressSequentially('thuisz');
    expect((await answered).status()).toBe(503);
    expect(await list.isVisible()).toBe(false);
    weather = 'fair';
    await field.press('Enter');
    await page.waitForURL('**/zoeken?q=thuisz');
  });
});

test('a simpler search says so, and finds', async () => {
  weather = 'degraded';
  const { status, text } = await receive(`${site}/zoeken?q=thuiszitters`);
  expect(status).toBe(200);
  expect(text).toContain('Zoeken gaat nu eenvoudiger dan anders');
  expect(text).toContain('class="results"');
  weather = 'fair';
  expect((await receive(`${site}/zoeken?q=thuiszitters`)).text).not.toContain('eenvoudiger dan anders');
});
