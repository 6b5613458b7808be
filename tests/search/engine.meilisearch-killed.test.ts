import { createLog } from '@kennishub/api/log.ts';
import type { SearchEngine } from '@kennishub/api/search/engine.ts';
import { openSearch } from '@kennishub/api/search/open-search.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { madeItem, openTestFilling, type TestFilling } from '../support/filling.ts';
import { hubKey, type RealEngine, startMeilisearch } from '../support/meilisearch.ts';

const prefix = 'test-';
const lexicon = createLexicon();
let database: TestDatabase;
let engine: RealEngine;
let hub: TestFilling;
let search: SearchEngine;
let key: string | null;

beforeAll(async () => {
  database = await openTestDatabase();
  engine = await startMeilisearch();
  key = await hubKey(engine.url, engine.masterKey, prefix);
  hub = await openTestFilling({ database, url: engine.url, key, prefix, requestWithin: 1_000, taskWithin: 10_000 });
  await hub.publish(Array.from({ length: 300 }, (_, index) => madeItem({ title: `Thuiszitters terug naar school, aanpak ${index}` })));
  await hub.inStep();
  search = openSearch({
    db: database.db,
    lexicon: () => lexicon,
    log: createLog({ logLevel: 'silent', prettyLogs: false }),
    meilisearch: { url: engine.url, key, uid: hub.filling.server.uid },
    onFailure: () => hub.filling.watch?.suspect(),
  });
});
afterAll(async () => {
  await hub?.close();
  await engine?.stop();
  await database?.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Searches without a break while something happens; every answer must be whole, whoever gave it. */
async function searchDuring(happening: () => Promise<unknown>): Promise<{ searches: number; degraded: number }> {
  const count = { searches: 0, degraded: 0 };
  let going = true;
  const searcher = async (): Promise<void> => {
    while (going) {
      const answer = await search.search({ text: 'thuiszitters', first: 5, highlight: false });
      count.searches++;
      if (answer.degraded) count.degraded++;
      expect(answer.totalCount).toBeGreaterThanOrEqual(300);
      expect(answer.hits.length).toBe(5);
      await pause(5);
    }
  };
  const searchers = [searcher(), searcher(), searcher()];
  await Promise.race([happening(), ...searchers]);
  going = false;
  await Promise.all(searchers);
  return count;
}

/** Until the engine in front answers again, by itself. */
async function untilFront(within = 40_000): Promise<void> {
  const end = Date.now() + within;
  while ((await search.search({ text: 'thuiszitters', first: 1 })).degraded) {
    if (Date.now() > end) throw new Error('Postgres still answers.');
    await pause(200);
  }
}

test.each<[string, () => Promise<unknown>]>([
  ['killed and started again', () => kill('as it was')],
  ['frozen for three seconds', freeze],
  ['killed and started empty', () => kill('empty')],
])(
  'no search fails or misses anything while the engine is %s, and it answers again by itself',
  { timeout: 120_000 },
  async (_, happening) => {
    await untilFront();
    const { searches, degraded } = await searchDuring(happening);
    expect(searches).toBeGreaterThan(20);
    expect(degraded).toBeGreaterThan(0);
    await hub.inStep(60_000);
    await untilFront();
  },
);

test('no search notices that the index is made anew and swapped', { timeout: 120_000 }, async () => {
  await untilFront();
  const { searches, degraded } = await searchDuring(() => hub.filling.rebuild('command'));
  expect(searches).toBeGreaterThan(5);
  expect(degraded).toBe(0);
});

async function kill(disk: 'as it was' | 'empty'): Promise<void> {
  engine.signal('SIGKILL');
  await pause(1_000);
  await engine.start(disk);
  if (disk === 'empty') await hubKey(engine.url, engine.masterKey, prefix);
  await pause(2_000);
}

async function freeze(): Promise<void> {
  engine.signal('SIGSTOP');
  await pause(3_000);
  engine.signal('SIGCONT');
  await pause(500);
}
