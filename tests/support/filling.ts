import { createLog } from '@kennishub/api/log.ts';
import { openFilling, type SearchFilling } from '@kennishub/api/search/filling/filling.ts';
import { removeDocuments, type SearchableItem, writeDocuments } from '@kennishub/api/search/search-document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { newId, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { type FaultEngine, openFaultEngine } from './fault-engine.ts';

const lexicon = createLexicon();
const log = createLog({ logLevel: (process.env['TEST_LOG'] ?? 'silent') as 'silent', prettyLogs: false });

export type TestFilling = {
  filling: SearchFilling;
  /** Another process on the same database, as far as the database can tell. */
  another: (options?: { workers?: boolean }) => Promise<SearchFilling>;
  publish: (items: readonly SearchableItem[]) => Promise<void>;
  unpublish: (ids: readonly string[]) => Promise<void>;
  /** Waits until nothing is on its way and the index is in step; throws with the difference when that lasts too long. */
  inStep: (within?: number) => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  /** Emptied before use; it stays open. */
  database: TestDatabase;
  url: string;
  key?: string | null;
  prefix?: string;
  requestWithin?: number;
  taskWithin?: number;
  watchEvery?: { every: number; soon: number };
};

/** Takes out all search documents, and all jobs that an earlier test left. */
async function empty({ db }: TestDatabase): Promise<void> {
  await db.execute(sql`delete from search_documents`);
  await db.execute(sql`truncate search_words, search_rebuilds`);
  const [jobs] = await rowsOf<{ there: boolean }>(db, sql`select to_regclass('pgboss.job') is not null as there`);
  if (jobs?.there) await db.execute(sql`delete from pgboss.job`);
}

/** A database without documents and what fills a search engine from it, in a hurry, so that tests need not wait. */
export async function openTestFilling(options: Options): Promise<TestFilling> {
  const {
    database,
    url,
    key = null,
    prefix = 'test-',
    requestWithin = 400,
    taskWithin = 2_000,
    watchEvery = { every: 300, soon: 150 },
  } = options;
  await empty(database);
  const settings = { url, key, prefix, requestWithin, taskWithin };
  const open = (workers: boolean) =>
    openFilling(database, { settings, lexicon: () => lexicon, log, now: () => new Date(), workers, watchEvery });
  const filling = await open(true);
  const opened = [filling];
  return {
    filling,
    another: async ({ workers = true } = {}) => {
      const other = await open(workers);
      opened.push(other);
      return other;
    },
    publish: (items) => database.db.transaction((tx) => writeDocuments(tx, items, lexicon, filling.announce)),
    unpublish: (ids) => database.db.transaction((tx) => removeDocuments(tx, ids, filling.announce)),
    inStep: (within = 50_000) => untilInStep(filling, within),
    close: async () => {
      await Promise.all(opened.map((one) => one.close()));
    },
  };
}

async function untilInStep({ jobs, drift }: SearchFilling, within: number): Promise<void> {
  const until = performance.now() + within;
  for (;;) {
    const waiting = (await jobs.count('search-fill')) + (await jobs.count('search-rebuild'));
    const found = await drift().catch((error: unknown) => ({ error: String(error) }));
    const differences = 'error' in found ? [found.error] : [...found.missing, ...found.extra, ...found.stale, ...found.settings];
    if (waiting === 0 && differences.length === 0) return;
    if (performance.now() > until)
      throw new Error(`Not in step after ${within} ms: ${waiting} jobs, ${JSON.stringify(found).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

let made = 0;

/** A made-up item with an id of its own. */
export const madeItem = (fields: Partial<SearchableItem> = {}): SearchableItem => {
  made += 1;
  return {
    type: 'pilot',
    id: newId(),
    slug: `gemaakt-${made}`,
    title: `Gemaakte praktijk ${made}`,
    summary: 'Jeugdhulp in de school.',
    body: [],
    areas: [],
    widerAreas: [],
    inOtherWords: [],
    labels: [],
    areaCodes: [],
    terms: ['theme:home-sitters'],
    startYear: 2020,
    endYear: null,
    evidenceStep: 0,
    publishedAt: new Date('2026-01-01T00:00:00Z'),
    version: 1,
    ...fields,
  };
};

/** Waits until something holds; throws when that lasts longer than `within` milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, within = 50_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come true within ${within} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Numbers between 0 and 1, always the same for a seed. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Publishes, changes and unpublishes at random, `count` times, with a trouble at every 45th change. Answers what is published at the end, by id.
 */
export async function randomChanges(
  hub: TestFilling,
  count: number,
  troubles: readonly (() => Promise<void> | void)[],
  random: () => number,
): Promise<Map<string, SearchableItem>> {
  const live = new Map<string, SearchableItem>();
  for (let change = 0; change < count; change++) {
    if (change % 45 === 20) await troubles[Math.floor(change / 45) % troubles.length]?.();
    const ids = [...live.keys()];
    const known = live.get(ids[Math.floor(random() * ids.length)] ?? '');
    if (known && random() < 0.25) {
      live.delete(known.id);
      await hub.unpublish([known.id]);
    } else {
      const item = known && random() < 0.5 ? { ...known, title: `Wijziging ${change}`, version: known.version + 1 } : madeItem();
      live.set(item.id, item);
      await hub.publish([item]);
    }
    if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return live;
}

type FaultyFilling = { engine: FaultEngine; database: TestDatabase; hub: TestFilling };

/** Before each test of a file: a new engine that can be told to fail, and what fills it, handed to `take`. The database is one for all of them. */
export function useFaultyFilling(take: (opened: FaultyFilling) => void): void {
  let database: TestDatabase;
  let engine: FaultEngine;
  let hub: TestFilling | undefined;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    engine = await openFaultEngine();
    hub = await openTestFilling({ database, url: engine.url });
    take({ engine, database, hub });
  });
  afterEach(async () => {
    engine.fault = null;
    await hub?.close();
    hub = undefined;
    await engine.stop();
  });
}
