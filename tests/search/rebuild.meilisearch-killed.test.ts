import { makeKey } from '@kennishub/api/search/filling/key.ts';
import { openClient } from '@kennishub/api/search/meilisearch/client.ts';
import { openDatabase, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { until } from '../support/filling.ts';
import { type RealEngine, startMeilisearch } from '../support/meilisearch.ts';
import { type OwnDatabase, ownDatabase } from '../support/own-database.ts';
import { freePort, type Running, runScript } from '../support/process.ts';

const prefix = 'test-';
const live = `${prefix}items`;
let engine: RealEngine;
let client: ReturnType<typeof openClient>;
let database: OwnDatabase;
let settings: Record<string, string>;
let token: string;
let hub: Running;
beforeAll(async () => {
  engine = await startMeilisearch();
  client = openClient({ url: engine.url, key: engine.masterKey });
  const { key } = await makeKey({ url: engine.url, prefix, masterKey: engine.masterKey, replace: false });
  database = await ownDatabase(inject('engine'));
  settings = { ...database.settings, MEILI_URL: engine.url, MEILI_KEY: key, MEILI_PREFIX: prefix, API_PORT: String(await freePort()) };
  await start();
  const made = await runScript('api/src/commands/token.ts', ['--role', 'administrator'], settings).ended;
  token = /^ {2}(\S+)$/m.exec(made.output)?.[1] ?? '';
  await until(async () => (await state()).inStep, 60_000);
});
afterAll(async () => {
  await engine?.stop();
  // Gone already when it could not start.
  const hasEnded = await Promise.race([hub?.ended.then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))]);
  if (!hasEnded) hub?.signal('SIGKILL');
  await hub?.ended;
  await database?.close();
});

async function start(): Promise<void> {
  hub = runScript('api/src/main.ts', [], settings);
  await hub.says('The API answers');
}
async function ask<Data>(query: string): Promise<Data> {
  const answer = await fetch(`http://127.0.0.1:${settings['API_PORT']}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
type State = {
  queueLength: number;
  rebuildWaiting: boolean;
  drift: { missing: number; extra: number; stale: number; settings: string[] } | null;
  lastRebuild: { outcome: string | null } | null;
};
async function state(): Promise<State & { inStep: boolean }> {
  const { searchIndexState } = await ask<{ searchIndexState: State }>(
    '{ searchIndexState { queueLength rebuildWaiting drift { missing extra stale settings } lastRebuild { outcome } } }',
  );
  const { drift, queueLength, rebuildWaiting } = searchIndexState;
  const differs = drift === null || drift.missing + drift.extra + drift.stale + drift.settings.length > 0;
  return { ...searchIndexState, inStep: !differs && queueLength === 0 && !rebuildWaiting };
}

const indexes = async (): Promise<string[]> => (await client.getRawIndexes()).results.map(({ uid }) => uid).sort();
/** Every document of the index that is searched, and which making of the index it is. */
async function whatIsLive(): Promise<{ createdAt: string; documents: Map<string, number> }> {
  const { createdAt } = await client.index(live).getRawInfo();
  const { results } = await client.index<{ id: string; revision: number }>(live).getDocuments({ fields: ['id', 'revision'], limit: 5_000 });
  return { createdAt, documents: new Map(results.map(({ id, revision }) => [id, revision])) };
}

/** Kills a process at the moment that it fills the new index: the engine stands still from when that is there until the process is gone. */
async function killWhileItFills(running: Running): Promise<void> {
  let isHalfWay = false;
  void running.ended.then(() => (isHalfWay = true));
  while (!isHalfWay) isHalfWay = (await indexes()).length > 1;
  engine.signal('SIGSTOP');
  running.signal('SIGKILL');
  const { code } = await running.ended;
  engine.signal('SIGCONT');
  expect(code).toBeNull();
}

test('the hub is killed while it makes the index anew: the old index stays, and the next start makes it whole', {
  timeout: 180_000,
}, async () => {
  const before = await whatIsLive();
  expect(before.documents.size).toBeGreaterThan(500);
  await ask('mutation { rebuildSearchIndex(input: {}) { __typename } }');
  await killWhileItFills(hub);
  expect(await whatIsLive()).toEqual(before);
  await start();
  expect(
    (await ask<{ search: { totalCount: number } }>('{ search(text: "thuiszitters") { totalCount } }')).search.totalCount,
  ).toBeGreaterThan(5);
  // The wish outlives who was at it: somebody else takes it up.
  await until(async () => (await state()).lastRebuild?.outcome === 'FINISHED' && (await state()).inStep, 120_000);
  const after = await whatIsLive();
  expect(after.documents).toEqual(before.documents);
  expect(after.createdAt).not.toBe(before.createdAt);
  expect(await indexes()).toEqual([live]);
});

test('`pnpm search:rebuild` is killed while it makes the index anew: nothing is lost, nothing is left behind', {
  timeout: 180_000,
}, async () => {
  hub.signal('SIGTERM');
  expect((await hub.ended).code).toBe(0);
  const before = await whatIsLive();
  await killWhileItFills(runScript('api/src/commands/search-rebuild.ts', [], settings));
  expect(await whatIsLive()).toEqual(before);
  expect((await indexes()).length).toBe(2);
  // What changed while nobody filled the index, and nobody told of.
  const { db, close } = await openDatabase({ url: settings['DATABASE_URL'], folder: settings['DATA_DIR'] ?? '' });
  const [gone] = await rowsOf<{ id: string }>(
    db,
    sql`delete from search_documents where id = (select id from search_documents where type = 'pilot' order by number limit 1) returning id`,
  );
  await close();
  await start();
  await until(async () => (await state()).inStep && (await indexes()).length === 1, 60_000);
  expect(await indexes()).toEqual([live]);
  const after = await whatIsLive();
  before.documents.delete(gone?.id ?? '');
  expect(after.documents).toEqual(before.documents);
  expect(after.createdAt).toBe(before.createdAt);
  expect((await state()).lastRebuild?.outcome).toBe('INTERRUPTED');
});
