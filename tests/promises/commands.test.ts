import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askApi } from '../support/ask.ts';
import { ourHub } from '../support/our-hub.ts';
import { ownDatabase } from '../support/own-database.ts';
import { freePort, runScript } from '../support/process.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-command-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const portOf = (address: string) => new URL(address).port;
const newPorts = async () => ({ API_PORT: String(await freePort()), SITE_PORT: String(await freePort()) });
const outcome = (script: string, args: string[], settings: Record<string, string>) => runScript(script, args, settings).ended;
const token = (...args: string[]) => outcome('api/src/commands/token.ts', args, { DATA_DIR: ourHub().dataFolder });

describe('`pnpm start` says in one sentence what to do when', () => {
  test('the data folder is in use', async () => {
    const { code, output } = await outcome('scripts/start.ts', [], { ...(await newPorts()), DATA_DIR: ourHub().dataFolder });
    expect(code).toBe(1);
    expect(output).toMatch(
      /is in use by another Kennishub \(process \d+\)\. Stop that one first, or choose another folder with DATA_DIR\./,
    );
    expect(output).not.toMatch(/^\s+at /m);
  });

  test.each(['API_PORT', 'SITE_PORT'] as const)('%s is taken', async (name) => {
    const taken = portOf(name === 'API_PORT' ? ourHub().api : ourHub().site);
    const { code, output } = await outcome('scripts/start.ts', [], { ...(await newPorts()), DATA_DIR: newFolder(), [name]: taken });
    expect(code).toBe(1);
    expect(output).toContain(`Port ${taken} is taken.`);
    expect(output).toContain(`${name}=`);
  });

  test('settings are wrong: all of them at once', async () => {
    const wrong = { API_PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://localhost/x', PUBLIC_URL: 'kennishub' };
    const { code, output } = await outcome('scripts/start.ts', [], { ...wrong, DATA_DIR: newFolder() });
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(output).toContain(name);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe('the hub', () => {
  test('stops at Ctrl-C within seconds, leaves nothing locked, and is open again within seconds', async () => {
    const settings = { ...(await newPorts()), DATA_DIR: newFolder(), LOG_LEVEL: 'warn' };
    const first = runScript('scripts/start.ts', [], settings);
    await first.says('Kennishub is open.');
    const stopping = performance.now();
    first.signal('SIGINT', 'group');
    expect((await first.ended).code).toBe(0);
    expect(performance.now() - stopping).toBeLessThan(9_000);

    const starting = performance.now();
    const second = runScript('scripts/start.ts', [], settings);
    await second.says('Kennishub is open.');
    expect(performance.now() - starting).toBeLessThan(45_000);
    second.signal('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});

describe('`pnpm run token`', () => {
  test('makes a token while the hub runs, and the hub takes it at once', async () => {
    const { code, output } = await token('--role', 'editor');
    expect(code).toBe(0);
    const made = /kh_[\w-]{43}/.exec(output)?.[0];
    const answer = await askApi<{ expertRequests: { totalCount: number } }>(
      '{ expertRequests { totalCount } }',
      {},
      { authorization: `Bearer ${made}` },
    );
    expect(answer.data.expertRequests.totalCount).toBeGreaterThanOrEqual(0);
  });

  test.each([
    [['--role', 'koning'], 'There is no role "koning".'],
    [[], 'Which role?'],
    [['--rol', 'editor'], "Unknown option '--rol'"],
  ])('with %j says what is wrong and how it is used', async (args, sentence) => {
    const { code, output } = await token(...args);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).toContain('pnpm run token --role ROLE');
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe('`pnpm seed`', () => {
  test('loads an empty folder, and changes nothing the second time', async () => {
    const settings = { DATA_DIR: newFolder() };
    const first = await outcome('api/src/commands/seed.ts', [], settings);
    expect(first.output).toMatch(/Content: \d{3,} new, 0 changed, 0 as they were\./);
    const second = await outcome('api/src/commands/seed.ts', [], settings);
    expect(second).toMatchObject({ code: 0, output: expect.stringMatching(/Content: 0 new, 0 changed, \d{3,} as they were\./) });
  });

  test('changes nothing in a hub that runs with this content', async () => {
    const { code, output } = await outcome('api/src/commands/seed.ts', [], { DATA_DIR: ourHub().dataFolder });
    expect(output).toMatch(/Content: 0 new, 0 changed, \d{3,} as they were\./);
    expect(code).toBe(0);
  });
});

describe('`pnpm search:score`', () => {
  const score = (...args: string[]) => outcome('api/src/commands/search-score.ts', args, { DATA_DIR: ourHub().dataFolder });

  test('measures a hub that runs, beside what most people would ship', async () => {
    const { code, output } = await score('--json', '--worst', '3');
    expect(code).toBe(0);
    const { judged, counted, engines, failures } = JSON.parse(output.slice(output.indexOf('{'))) as {
      judged: number;
      counted: number;
      engines: { name: string; all: { practices: { ndcg: number } }; worst: object[] }[];
      failures: string[];
    };
    expect([counted, failures]).toEqual([judged, []]);
    expect(engines.map(({ name }) => name)).toEqual(['Postgres', 'plain Postgres']);
    const [ours, plain] = engines;
    expect(ours?.worst).toHaveLength(3);
    expect(ours?.all.practices.ndcg).toBeGreaterThan((plain?.all.practices.ndcg ?? 1) + 0.3);
  });

  test('says what is wrong with an argument, and how it is used', async () => {
    const { code, output } = await score('--worst', 'tien');
    expect(code).toBe(1);
    expect(output).toContain('How many queries is "tien"?');
    expect(output).toContain('pnpm search:score [--json]');
  });
});

describe('the commands of the search index say in one sentence what to do when', () => {
  test.each(['search-check', 'search-rebuild'])('there is no Meilisearch: %s, also while the hub runs', async (script) => {
    const { settings, close } = await ownDatabase('pglite');
    for (const folder of [settings.DATA_DIR, ourHub().dataFolder]) {
      const { code, output } = await outcome(`api/src/commands/${script}.ts`, [], { DATA_DIR: folder });
      expect(code).toBe(1);
      expect(output.trim()).toBe('There is no Meilisearch: set MEILI_URL, and MEILI_KEY to the key that `pnpm search:key` makes.');
    }
    await close();
  });

  test('there is no master key, or nobody answers: search-key', async () => {
    const settings = { MEILI_URL: `http://127.0.0.1:${await freePort()}` };
    const without = await outcome('api/src/commands/search-key.ts', [], settings);
    expect(without).toMatchObject({ code: 1, output: expect.stringContaining('MEILI_MASTER_KEY is not set.') });
    const alone = await outcome('api/src/commands/search-key.ts', [], { ...settings, MEILI_MASTER_KEY: 'some-master-key' });
    expect(alone).toMatchObject({ code: 1, output: 'Meilisearch is niet bereikbaar.\n' });
  });

  test('settings of Meilisearch are wrong', async () => {
    const wrong = { MEILI_URL: 'meili:7700', MEILI_PREFIX: 'een prefix!' };
    const { code, output } = await outcome('api/src/commands/search-check.ts', [], { ...wrong, DATA_DIR: newFolder() });
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(output).toContain(name);
  });
});
