import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultEngine, openFaultEngine } from '../support/fault-engine.ts';
import { until } from '../support/filling.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let engine: FaultEngine;
let hub: TestHub;
let editor: string;
let administrator: string;
beforeAll(async () => {
  engine = await openFaultEngine();
  hub = await openHub(undefined, { engineUrl: engine.url });
  [editor, administrator] = [await hub.tokenFor('editor'), await hub.tokenFor('administrator')];
  await until(async () => (await state()).inStep, 60_000);
});
afterAll(async () => {
  await hub?.close();
  await engine?.stop();
});

type State = {
  reachable: boolean;
  engineVersion: string | null;
  drift: { missing: number; extra: number; stale: number; settings: string[] } | null;
  queueLength: number;
  rebuildWaiting: boolean;
  lastRebuild: { documents: number; done: number; outcome: string | null; reason: string | null } | null;
  deadLetterCount: number;
  deadLetters: {
    id: string;
    items: string[];
    refused: { item: string; reason: string }[];
    kind: string;
    reason: string;
    retries: number;
  }[];
};
const FIELDS = `reachable engineVersion drift { missing extra stale settings } queueLength rebuildWaiting
  lastRebuild { documents done outcome reason } deadLetterCount deadLetters { id items refused { item reason } kind reason retries }`;

async function state(): Promise<State & { inStep: boolean }> {
  const { data } = await hub.query<{ searchIndexState: State }>(`{ searchIndexState { ${FIELDS} } }`, {}, { token: editor });
  const { drift, ...rest } = data.searchIndexState;
  const inStep = drift !== null && drift.missing + drift.extra + drift.stale + drift.settings.length === 0;
  return { ...rest, drift, inStep };
}
const mutate = (name: 'rebuildSearchIndex' | 'retrySearchIndexing', input: object, token = administrator) =>
  hub.query<{ answer: { __typename: string; message?: string } | null }>(
    `mutation ($input: ${name === 'rebuildSearchIndex' ? 'RebuildSearchIndexInput' : 'RetrySearchIndexingInput'}!) {
      answer: ${name}(input: $input) { __typename ... on SearchIndexState { queueLength } ... on Problem { message next } }
    }`,
    { input },
    { token },
  );
const audited = () =>
  rowsOf<{ action: string; details: unknown }>(
    hub.db,
    sql`select action, details from audit_entries where action like 'search-index.%' order by at, id`,
  );

describe('staff', () => {
  test('sees that the index is in step, and how it came to be', async () => {
    const { inStep, reachable, engineVersion, lastRebuild, deadLetterCount } = await state();
    expect({ inStep, reachable, engineVersion, deadLetterCount }).toEqual({
      inStep: true,
      reachable: true,
      engineVersion: '0.0.0-fault',
      deadLetterCount: 0,
    });
    expect(lastRebuild).toMatchObject({ outcome: 'FINISHED', reason: null, done: lastRebuild?.documents });
    expect(lastRebuild?.documents).toBeGreaterThan(600);
  });

  test('sees that the engine is away, and no drift that nobody could measure', async () => {
    await engine.stop();
    expect(await state()).toMatchObject({ reachable: false, engineVersion: null, drift: null });
    await engine.start();
    await until(async () => (await state()).inStep);
  });
});

describe('an administrator', () => {
  test('has the index made anew, once however often it is asked, and only if needed when asked so', async () => {
    const before = engine.indexes.get('test-items')?.createdAt;
    const idle = await mutate('rebuildSearchIndex', { onlyIfNeeded: true });
    expect(idle.data.answer?.__typename).toBe('SearchIndexState');
    expect(await audited()).toEqual([]);
    const answers = await Promise.all([mutate('rebuildSearchIndex', {}), mutate('rebuildSearchIndex', {})]);
    expect(answers.map(({ data }) => data.answer?.__typename)).toEqual(['SearchIndexState', 'SearchIndexState']);
    await until(async () => !(await state()).rebuildWaiting);
    expect(engine.indexes.get('test-items')?.createdAt).not.toBe(before);
    expect(await audited()).toContainEqual({ action: 'search-index.rebuild-asked', details: { onlyIfNeeded: false } });
    expect((await state()).inStep).toBe(true);
  });

  test('reads why a rebuild failed', async () => {
    engine.failing = (path) => (path === '/indexes' ? { code: 'no_space_left_on_device', type: 'system' } : undefined);
    await mutate('rebuildSearchIndex', {});
    await until(async () => (await state()).lastRebuild?.outcome === 'FAILED');
    expect((await state()).lastRebuild?.reason).toBe('De schijf van Meilisearch is vol.');
    engine.failing = null;
    await until(async () => (await state()).lastRebuild?.outcome === 'FINISHED', 60_000);
  });

  test('has a change tried again that the engine refused', async () => {
    const [pilot] = await rowsOf<{ id: string }>(hub.db, sql`select id from search_documents where type = 'pilot' order by number limit 1`);
    engine.failing = (_path, documents) =>
      documents.some(({ id }) => id === pilot?.id) ? { code: 'invalid_document_fields', type: 'invalid_request' } : undefined;
    engine.indexes.get('test-items')?.documents.delete(pilot?.id ?? '');
    await until(async () => (await state()).deadLetterCount === 1);
    const [letter] = (await state()).deadLetters;
    expect(letter).toMatchObject({
      items: [pilot?.id],
      refused: [{ item: pilot?.id, reason: 'Meilisearch weigert dit (invalid_document_fields): As it was told to.' }],
      kind: 'REFUSED',
      reason: 'Meilisearch weigert dit (invalid_document_fields): As it was told to.',
    });
    engine.failing = null;
    const unknown = await mutate('retrySearchIndexing', { deadLetters: ['01890000-0000-7000-8000-0000000000aa', 'nothing'] });
    expect(unknown.data.answer?.__typename).toBe('NotFound');
    const again = await mutate('retrySearchIndexing', { deadLetters: [letter?.id] });
    expect(again.data.answer?.__typename).toBe('SearchIndexState');
    await until(async () => (await state()).inStep);
    expect((await state()).deadLetterCount).toBe(0);
  });
});

test('an editor may look and not tend, and a visitor neither', async () => {
  const tending = await mutate('rebuildSearchIndex', {}, editor);
  expect(tending).toMatchObject({ data: { answer: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  const { data, errors } = await hub.query<{ searchIndexState: unknown }>('{ searchIndexState { queueLength } }');
  expect(data.searchIndexState).toBeNull();
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test('a hub that searches in the database itself says that there is no index', async () => {
  const plain = await openHub();
  const token = await plain.tokenFor('administrator');
  const { data } = await plain.query<{ searchIndexState: unknown }>('{ searchIndexState { queueLength } }', {}, { token });
  expect(data.searchIndexState).toBeNull();
  const asked = await plain.query<{ answer: { message: string } }>(
    'mutation { answer: rebuildSearchIndex(input: {}) { ... on Problem { message } } }',
    {},
    { token },
  );
  expect(asked.data.answer.message).toBe('Deze hub zoekt in de database zelf. Er is geen index om te vullen.');
  await plain.close();
});
