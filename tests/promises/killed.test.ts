import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { hasExpertRequest, sendExpertRequest } from '../support/expert-requests.ts';
import { freePort, runScript } from '../support/process.ts';

type Engine = { name: string; open: () => Promise<{ settings: Record<string, string>; close: () => Promise<void> }> };

const embedded: Engine = {
  name: 'the embedded database',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kennishub-killed-'));
    return { settings: { DATA_DIR: folder }, close: async () => rmSync(folder, { recursive: true, force: true }) };
  },
};

const server = (url: string): Engine => ({
  name: 'Postgres',
  open: async () => {
    const own = new URL(url);
    own.pathname = `/kennishub_killed_${randomBytes(4).toString('hex')}`;
    const admin = postgres(url, { max: 1, onnotice: () => {} });
    await admin.unsafe(`create database ${own.pathname.slice(1)}`);
    return {
      settings: { DATABASE_URL: own.href },
      close: async () => {
        await admin.unsafe(`drop database ${own.pathname.slice(1)} with (force)`);
        await admin.end();
      },
    };
  },
});

const given = process.env['DATABASE_URL'];
const engines = [embedded, ...(given ? [server(given)] : [])];

describe.each(engines)('killed in the middle of writing, with $name', ({ open }) => {
  test('the hub has every request that it acknowledged, and goes on', { timeout: 180_000 }, async () => {
    const { settings, close } = await open();
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
