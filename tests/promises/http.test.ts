import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { receive } from '../support/ask.ts';
import { ourHub } from '../support/our-hub.ts';

const origin = () => new URL(ourHub().api).origin;

describe('GraphQL over HTTP', () => {
  // Made with a fixed address only for their names; they ask the address of the hub.
  test.each(serverAudits({ url: () => ourHub().api }).map(({ name, fn }) => [name, fn] as const))('%s', async (_name, audit) => {
    const result = await audit();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

describe('an operator', () => {
  test('reads at /health that the process runs, and at /ready that the database answers', async () => {
    expect(await receive(`${origin()}/health`)).toMatchObject({ status: 200, text: 'ok\n' });
    expect(await receive(`${origin()}/ready`)).toMatchObject({ status: 200, text: 'ready\n' });
  });

  test('finds every request again by its id', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await receive(`${origin()}/health`)).headers.get('x-request-id')));
    expect(new Set(ids).size).toBe(3);
    const given = await receive(`${origin()}/health`, { headers: { 'x-request-id': 'proxy-0123456789' } });
    expect(given.headers.get('x-request-id')).toBe('proxy-0123456789');
    const forged = await receive(`${origin()}/health`, { headers: { 'x-request-id': 'a "level":"fatal"' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });
});

describe('every answer of the api', () => {
  test.each(['/graphql?query={__typename}', '/health', '/nothing-here', '/graphql?query={'])(
    'at %s may not be sniffed, framed or followed',
    async (path) => {
      const { headers } = await receive(`${origin()}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  test('may be read by a page of anybody, without their cookies', async () => {
    const { headers } = await receive(`${origin()}/graphql?query={__typename}`, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBeOneOf(['*', 'https://elsewhere.example']);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test('a browser gets the explorer, with worked examples in it', async () => {
  const page = await receive(ourHub().api, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(page.text).toContain('PracticesNearby');
});
