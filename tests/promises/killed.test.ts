import { describe, expect, test } from 'vitest';
import { hasExpertRequest, sendExpertRequest } from '../support/expert-requests.ts';
import { ownDatabase } from '../support/own-database.ts';
import { freePort, runScript } from '../support/process.ts';

const engines = ['pglite', ...(process.env['DATABASE_URL'] ? (['postgres'] as const) : [])] as const;

describe.each(engines)('killed in the middle of writing, with %s', (engine) => {
  test('the hub has every request that it acknowledged, and goes on', { timeout: 180_000 }, async () => {
    const { settings, close } = await ownDatabase(engine);
    const port = await freePort();
    const api = `http://127.0.0.1:${port}/graphql`;
    const start = async () => {
      const hub = runScript('api/src/main.ts', [], { ...settings, API_PORT: String(port) });
      await hub.says('The API answers');
      return hub;
    };
    try {
      const acknowledged: string[] = [];
      const killed = await start();
      let alive = true;
      const requester = async () => {
        while (alive) {
          const secret = await sendExpertRequest(api).catch(() => null);
          if (secret) acknowledged.push(secret);
          if (!alive || acknowledged.length < 40) continue;
          alive = false;
          killed.signal('SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: 6 }, requester));
      await killed.ended;
      expect(acknowledged.length).toBeGreaterThanOrEqual(40);

      const again = await start();
      for (const secret of acknowledged) expect(await hasExpertRequest(api, secret)).toBe(true);
      expect(await sendExpertRequest(api)).toBeTruthy();
      again.signal('SIGTERM');
      expect((await again.ended).code).toBe(0);
    } finally {
      await close();
    }
  });
});
