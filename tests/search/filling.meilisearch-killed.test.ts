import { isInStep } from '@kennishub/api/search/filling/drift.ts';
import { makeKey } from '@kennishub/api/search/filling/key.ts';
import { RebuildUnderWay } from '@kennishub/api/search/filling/rebuild.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { drawn, madeItem, openTestFilling, randomChanges, type TestFilling } from '../support/filling.ts';
import { type RealEngine, startMeilisearch } from '../support/meilisearch.ts';

const prefix = 'test-';
let database: TestDatabase;
let engine: RealEngine;
let hub: TestFilling;
let hubKey: string;
beforeAll(async () => {
  database = await openTestDatabase();
  engine = await startMeilisearch();
  const { key } = await makeKey({ url: engine.url, prefix, masterKey: engine.masterKey, replace: false });
  hubKey = key;
  hub = await openTestFilling({ database, url: engine.url, key, prefix, requestWithin: 1_000, taskWithin: 5_000 });
});
afterAll(async () => {
  await hub?.close();
  await engine?.stop();
  await database?.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Makes the index anew. What the hub makes anew by itself, because it found the engine emptied, comes first. */
async function rebuild(onProgress?: () => void): Promise<void> {
  for (;;) {
    try {
      await hub.filling.rebuild('command', onProgress);
      return;
    } catch (error) {
      if (!(error instanceof RebuildUnderWay)) throw error;
      await pause(100);
    }
  }
}
const titles = async (): Promise<Map<string, string>> => {
  const { results } = await hub.filling.server.ask((client) =>
    client.index<{ id: string; title: string }>(`${prefix}items`).getDocuments({ fields: ['id', 'title'], limit: 1_000 }),
  );
  return new Map(results.map(({ id, title }) => [id, title]));
};

test('two hundred random changes while it is killed, frozen and emptied: in step at the end, nothing lost', {
  timeout: 240_000,
}, async () => {
  await hub.inStep();
  const live = await randomChanges(
    hub,
    200,
    [
      async () => {
        engine.signal('SIGKILL');
        await pause(500);
        void engine.start();
      },
      () => {
        engine.signal('SIGSTOP');
        setTimeout(() => engine.signal('SIGCONT'), 2_500);
      },
      async () => {
        engine.signal('SIGKILL');
        await engine.start('empty');
        // The keys are on the disk as well; this makes the same one.
        const { key } = await makeKey({ url: engine.url, prefix, masterKey: engine.masterKey, replace: false });
        expect(key).toBe(hubKey);
      },
    ],
    drawn(11),
  );
  await hub.inStep(120_000);
  expect(await titles()).toEqual(new Map([...live].map(([id, { title }]) => [id, title])));
});

test('killed while the index is made anew, the old index stays and the next run clears up', { timeout: 240_000 }, async () => {
  await hub.publish(Array.from({ length: 400 }, () => madeItem()));
  await hub.inStep();
  const before = await titles();
  await expect(rebuild(() => engine.signal('SIGKILL'))).rejects.toThrow(/Meilisearch/);
  await engine.start();
  expect(await titles()).toEqual(before);
  await rebuild();
  const { results } = await hub.filling.server.ask((client) => client.getRawIndexes());
  expect(results.map(({ uid }) => uid)).toEqual([`${prefix}items`]);
  await hub.inStep();
  expect(isInStep(await hub.filling.drift())).toBe(true);
});
