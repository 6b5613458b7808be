import { randomBytes } from 'node:crypto';
import { isInStep } from '@kennishub/api/search/filling/drift.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { madeItem, openTestFilling, type TestFilling, until } from '../support/filling.ts';
import { hubKey } from '../support/meilisearch.ts';

/** The filling on a real Meilisearch, with a key as `pnpm search:key` makes it. */
const { url, masterKey } = inject('meilisearch') ?? { url: '', masterKey: '' };
let database: TestDatabase;
let hub: TestFilling;
let key: string | null;
let prefix: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  prefix = `test-${randomBytes(4).toString('hex')}-`;
  key = await hubKey(url, masterKey, prefix);
  hub = await openTestFilling({ database, url, key, prefix, requestWithin: 5_000, taskWithin: 30_000 });
  await hub.inStep();
});
afterEach(async () => {
  const { server } = hub.filling;
  await hub.close();
  const { results } = await server.ask((client) => client.getRawIndexes({ limit: 100 }));
  for (const { uid } of results) await server.carryOut((client) => client.deleteIndex(uid));
});

const asKeyHolder = (path: string, method = 'GET', body?: unknown) =>
  fetch(url + path, {
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const isFound = (id: string) => asKeyHolder(`/indexes/${prefix}items/documents/${id}`).then(({ status }) => status === 200);
const countFound = async () => {
  const answer = await asKeyHolder(`/indexes/${prefix}items/search`, 'POST', { q: '', limit: 0 });
  return ((await answer.json()) as { estimatedTotalHits: number }).estimatedTotalHits;
};

describe('a real Meilisearch', () => {
  test('takes all our settings as they are', async () => {
    expect(await hub.filling.drift()).toEqual({ missing: [], extra: [], stale: [], settings: [], documents: 0 });
  });

  test('shows a change or a removal hardly later than the engine can, which is within a second', async () => {
    const { server } = hub.filling;
    const direct: number[] = [];
    const waits: number[] = [];
    const timed = async (into: number[], change: () => Promise<unknown>, visible: () => Promise<boolean>) => {
      await change();
      const committed = performance.now();
      while (!(await visible())) await new Promise((resolve) => setTimeout(resolve, 5));
      into.push(performance.now() - committed);
    };
    for (let round = 0; round < 30; round++) {
      const item = madeItem();
      await timed(
        waits,
        () => hub.publish([item]),
        () => isFound(item.id),
      );
      await timed(
        waits,
        () => hub.unpublish([item.id]),
        async () => !(await isFound(item.id)),
      );
      const posted = [{ ...item, number: 1, revision: 0 }];
      await timed(
        direct,
        () => server.ask((client) => client.index(server.uid).addDocuments(posted)),
        () => isFound(item.id),
      );
      await server.carryOut((client) => client.index(server.uid).deleteDocument(item.id));
    }
    const at = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
    const [slowest, engine] = [at(waits, 0.99), at(direct, 0.99)];
    console.log(
      `Found after ${at(waits, 0.5).toFixed(0)} ms (p50), ${slowest.toFixed(0)} ms (p99); the engine itself needs ${at(direct, 0.5).toFixed(0)} and ${engine.toFixed(0)} ms.`,
    );
    expect(slowest).toBeLessThan(Math.max(1_000, engine + 400));
  });

  test('never shows less than there was while the index is made anew', async () => {
    const items = Array.from({ length: 300 }, () => madeItem());
    await hub.publish(items);
    await hub.inStep();
    let least = Number.POSITIVE_INFINITY;
    let looking = true;
    const looks = (async () => {
      while (looking) least = Math.min(least, await countFound());
    })();
    const rebuilding = hub.filling.rebuild('command');
    await hub.publish(Array.from({ length: 20 }, () => madeItem()));
    await hub.unpublish(items.slice(0, 10).map(({ id }) => id));
    await rebuilding;
    await hub.inStep();
    looking = false;
    await looks;
    expect(least).toBeGreaterThanOrEqual(290);
    expect(await countFound()).toBe(310);
  });

  test('that lost its index gets it back', async () => {
    await hub.publish(Array.from({ length: 20 }, () => madeItem()));
    await hub.inStep();
    const { server } = hub.filling;
    await server.carryOut((client) => client.deleteIndex(server.uid));
    await until(() => hub.filling.drift().then(isInStep));
    expect(await countFound()).toBe(20);
  });
});

test('the key of the hub opens its own indexes and nothing else', async () => {
  expect((await asKeyHolder(`/indexes/${prefix}items/stats`)).status).toBe(200);
  const closed: [path: string, method?: string, body?: unknown][] = [
    ['/keys'],
    ['/dumps', 'POST'],
    ['/snapshots', 'POST'],
    ['/tasks/cancel?statuses=enqueued', 'POST'],
    ['/tasks?statuses=succeeded', 'DELETE'],
    ['/experimental-features'],
    ['/indexes/somebody-elses/search', 'POST', { q: '' }],
    ['/indexes/somebody-elses/documents', 'POST', [{ id: '1' }]],
    ['/indexes/somebody-elses', 'DELETE'],
    ['/indexes', 'POST', { uid: 'somebody-elses' }],
    ['/swap-indexes', 'POST', [{ indexes: [`${prefix}items`, 'somebody-elses'], rename: true }]],
  ];
  for (const [path, method, body] of closed) expect([path, (await asKeyHolder(path, method, body)).status]).toEqual([path, 403]);
});
