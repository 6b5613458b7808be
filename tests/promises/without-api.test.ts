import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receive } from '../support/ask.ts';
import { freePort, type Running, runScript } from '../support/process.ts';

let site: string;
let running: Running;
beforeAll(async () => {
  const [nobody, sitePort] = [await freePort(), await freePort()];
  site = `http://localhost:${sitePort}`;
  running = runScript('site/server.ts', [], { HOST: '127.0.0.1', PORT: String(sitePort), API_URL: `http://127.0.0.1:${nobody}/graphql` });
  await vi.waitFor(async () => expect((await receive(`${site}/privacy`)).status).toBe(200), { timeout: 60_000, interval: 200 });
});
afterAll(async () => {
  running.signal('SIGTERM');
  await running.ended;
});

test.each([
  '/',
  '/praktijken',
  '/praktijken/oudewater-de-schakels',
  '/zoeken?q=thuiszitters',
  '/regios/utrecht-west',
  '/sitemap.xml',
  '/over',
  '/adviezen',
  '/organisaties/ggd',
])('%s says in Dutch that it will be back, and nobody keeps that', async (path) => {
  const { status, headers, text } = await receive(site + path);
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('60');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('content-security-policy')).toBeTruthy();
  expect(text).toContain('Even niet bereikbaar');
  expect(text).not.toMatch(/ECONNREFUSED|ApiError|127\.0\.0\.1/);
  expect(text).toContain('<meta name="robots" content="noindex');
  expect(text).toContain(`href="${path}"`);
});

test('asked for the head alone it is the same, and a page that needs nothing works', async () => {
  expect((await receive(`${site}/praktijken`, { method: 'HEAD' })).status).toBe(503);
  expect((await receive(`${site}/privacy`)).status).toBe(200);
});
