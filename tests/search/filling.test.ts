import { deadLetters } from '@kennishub/api/search/filling/dead-letters.ts';
import { isInStep } from '@kennishub/api/search/filling/drift.ts';
import { FILL } from '@kennishub/api/search/filling/queues.ts';
import { describe, expect, test } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import type { FaultEngine } from '../support/fault-engine.ts';
import { drawn, madeItem, randomChanges, type TestFilling, until, useFaultyFilling } from '../support/filling.ts';

let engine: FaultEngine;
let database: TestDatabase;
let hub: TestFilling;
useFaultyFilling((opened) => {
  ({ engine, database, hub } = opened);
});

const indexed = () => engine.indexes.get('test-items')?.documents ?? new Map<string, { id: string }>();
const posted = () => engine.requests.filter((line) => line === 'POST /indexes/test-items/documents').length;

describe('filling the index', () => {
  test('makes an index that is not there, and says that it is in step', async () => {
    await hub.inStep();
    expect(engine.indexes.has('test-items')).toBe(true);
    expect(isInStep(await hub.filling.drift())).toBe(true);
  });

  test('a change is in the index soon after its transaction, a removal out of it, and nothing of what is rolled back', async () => {
    await hub.inStep();
    const [first, second, third] = [madeItem(), madeItem(), madeItem()];
    await hub.publish([first, second]);
    await until(() => indexed().size === 2, 2_000);
    await hub.publish([{ ...first, title: 'Anders', version: 2 }]);
    await hub.unpublish([second.id]);
    await until(() => indexed().size === 1, 2_000);
    await hub.inStep();
    expect(indexed().get(first.id)).toMatchObject({ title: 'Anders' });
    const { announce } = hub.filling;
    await expect(
      database.db.transaction(async (tx) => {
        await announce(tx as never, [third.id]);
        throw new Error('Something else went wrong.');
      }),
    ).rejects.toThrow('Something else');
    expect(await hub.filling.jobs.count(FILL)).toBe(0);
  });

  test('writing what is there already announces nothing', async () => {
    await hub.inStep();
    const items = [madeItem(), madeItem()];
    await hub.publish(items);
    await hub.inStep();
    const before = posted();
    await hub.publish(items);
    expect(await hub.filling.jobs.count(FILL)).toBe(0);
    expect(posted()).toBe(before);
  });

  test('many changes become few requests', async () => {
    await hub.inStep();
    engine.taskTakes = 100;
    const before = posted();
    for (let change = 0; change < 60; change++) await hub.publish([madeItem()]);
    await hub.inStep();
    expect(indexed().size).toBe(60);
    expect(posted() - before).toBeLessThan(40);
  });

  test('two processes that fill at the same time leave what is newest', async () => {
    await hub.inStep();
    await hub.another();
    engine.taskTakes = 15;
    const items = Array.from({ length: 5 }, () => madeItem());
    for (let version = 1; version <= 20; version++)
      await hub.publish(items.map((item) => ({ ...item, version, title: `Versie ${version}` })));
    await hub.inStep();
    for (const { id } of items) expect(indexed().get(id)).toMatchObject({ title: 'Versie 20' });
  });
});

describe('when the engine fails', () => {
  test('a full disk and tasks that get lost are tried again', async () => {
    await hub.inStep();
    let failures = 0;
    engine.failing = (path) => {
      if (!path.endsWith('/documents') || failures >= 2) return undefined;
      failures++;
      return { code: 'no_space_left_on_device', type: 'system' };
    };
    await hub.publish([madeItem()]);
    await hub.inStep();
    expect(failures).toBe(2);
    expect(indexed().size).toBe(1);
  });

  test('after the last try a change is a dead letter with a reason, and comes back by itself when the engine does', async () => {
    await hub.inStep();
    await hub.filling.jobs.boss.updateQueue(FILL, { retryLimit: 1, retryDelay: 1, retryBackoff: false });
    await engine.stop();
    const item = madeItem();
    await hub.publish([item]);
    await until(async () => (await deadLetters(database.db, 10)).count === 1);
    const { letters } = await deadLetters(database.db, 10);
    expect(letters).toMatchObject([{ items: [item.id], kind: 'outage', retries: 1, reason: 'Meilisearch is niet bereikbaar.' }]);
    await engine.start();
    await hub.inStep();
    expect(indexed().has(item.id)).toBe(true);
    expect((await deadLetters(database.db, 10)).count).toBe(0);
  });

  test('one document that is refused does not keep the others out, and waits for staff', async () => {
    await hub.inStep();
    const items = Array.from({ length: 60 }, () => madeItem());
    const [bad, worse] = [items[14], items[41]];
    engine.failing = (_path, documents) => {
      const refused = documents.find(({ id }) => id === bad?.id || id === worse?.id);
      return refused && { code: 'invalid_document_id', type: 'invalid_request', message: refused.id === bad?.id ? 'No.' : 'Never.' };
    };
    await hub.publish(items);
    await until(async () => (await deadLetters(database.db, 10)).count === 1);
    expect(indexed().size).toBe(58);
    const reasons = ['No.', 'Never.'].map((message) => `Meilisearch weigert dit (invalid_document_id): ${message}`);
    const { letters } = await deadLetters(database.db, 10);
    expect(letters).toMatchObject([
      {
        kind: 'refused',
        reason: reasons[0],
        items: [bad?.id, worse?.id],
        refused: [
          { item: bad?.id, reason: reasons[0] },
          { item: worse?.id, reason: reasons[1] },
        ],
      },
    ]);
    expect(new Set((await hub.filling.drift()).missing)).toEqual(new Set([bad?.id, worse?.id]));
    // What went along with them is looked after as ever.
    engine.indexes.get('test-items')?.documents.delete(items[0]?.id ?? '');
    hub.filling.watch?.suspect();
    await until(() => indexed().has(items[0]?.id ?? ''));
    // It is not tried over and over by itself; and when a later change is taken, the letter has had its day.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await deadLetters(database.db, 10)).count).toBe(1);
    engine.failing = null;
    await hub.publish([bad, worse].map((item) => ({ ...(item ?? madeItem()), title: 'Beter', version: 2 })));
    await hub.inStep();
    hub.filling.watch?.suspect();
    await until(async () => (await deadLetters(database.db, 10)).count === 0);
  });
});

describe('what the hub notices by itself', () => {
  const items = () => Array.from({ length: 12 }, () => madeItem());

  test('an engine that comes back empty is filled again', async () => {
    await hub.publish(items());
    await hub.inStep();
    engine.loseEverything();
    await until(() => indexed().size === 12);
    await hub.inStep();
  });

  test('an engine that comes back with an older copy gets what is new, and loses what is gone', async () => {
    const before = items();
    await hub.publish(before);
    await hub.inStep();
    const goBack = engine.remember();
    const [first, second] = before;
    await hub.publish([{ ...(first ?? madeItem()), title: 'Nieuwer', version: 2 }, madeItem()]);
    await hub.unpublish([second?.id ?? '']);
    await hub.inStep();
    goBack();
    expect(isInStep(await hub.filling.drift())).toBe(false);
    await until(async () => isInStep(await hub.filling.drift()));
  });

  test('settings that are not ours are put right, and changes that nobody announced', async () => {
    await hub.publish(items());
    await hub.inStep();
    Object.assign(engine.indexes.get('test-items')?.settings ?? {}, { sortableAttributes: [] });
    expect((await hub.filling.drift()).settings).toEqual(['sortableAttributes']);
    await until(async () => isInStep(await hub.filling.drift()));
    const { server } = hub.filling;
    expect(server.uid).toBe('test-items');
    engine.indexes.get('test-items')?.documents.delete([...indexed().keys()][3] ?? '');
    await until(() => indexed().size === 12);
  });
});

describe('making the index anew', () => {
  test('never shows less than there was, and keeps what changes meanwhile', async () => {
    const before = Array.from({ length: 30 }, () => madeItem());
    await hub.publish(before);
    await hub.inStep();
    engine.taskTakes = 40;
    let least = Number.POSITIVE_INFINITY;
    const looking = setInterval(() => {
      least = Math.min(least, indexed().size);
    }, 2);
    const progress: [number, number][] = [];
    const rebuilding = hub.filling.rebuild('command', (done, all) => progress.push([done, all]));
    const added = [madeItem(), madeItem(), madeItem()];
    await hub.publish(added);
    await hub.publish([{ ...(before[0] ?? madeItem()), title: 'Onderweg', version: 2 }]);
    await hub.unpublish([before[1]?.id ?? '']);
    await rebuilding;
    clearInterval(looking);
    await hub.inStep();
    expect(least).toBeGreaterThanOrEqual(29);
    expect(indexed().size).toBe(32);
    expect(indexed().get(before[0]?.id ?? '')).toMatchObject({ title: 'Onderweg' });
    const [done, all] = progress.at(-1) ?? [0, -1];
    expect(done).toBe(all);
    expect([...engine.indexes.keys()]).toEqual(['test-items']);
  });

  test('one at a time over all processes', async () => {
    await hub.inStep();
    engine.taskTakes = 60;
    const other = await hub.another({ workers: false });
    const running = hub.filling.rebuild('command');
    await expect(other.rebuild('command')).rejects.toThrow('De index wordt al opnieuw gemaakt.');
    await running;
  });

  test('that ends half-way leaves the old index as it was, and the next one clears up', async () => {
    const items = Array.from({ length: 8 }, () => madeItem());
    await hub.publish(items);
    await hub.inStep();
    engine.failing = (path) => (path.startsWith('/indexes/test-items-') && path.endsWith('/documents') ? { code: 'internal' } : undefined);
    await expect(hub.filling.rebuild('command')).rejects.toThrow('Meilisearch kon de opdracht niet uitvoeren (internal).');
    expect(indexed().size).toBe(8);
    expect(engine.indexes.size).toBe(2);
    engine.failing = null;
    expect(await hub.filling.rebuild('command')).toBe(8);
    expect([...engine.indexes.keys()]).toEqual(['test-items']);
    await hub.inStep();
  });
});

test('two hundred random changes while the engine stops, hangs, loses everything and goes back: in step at the end, nothing lost', {
  timeout: 180_000,
}, async () => {
  await hub.inStep();
  const random = drawn(7);
  const troubles = [
    async () => {
      await engine.stop();
      setTimeout(() => void engine.start(), 700);
    },
    async () => {
      engine.fault = () => (random() < 0.6 ? 'hang' : undefined);
      setTimeout(() => {
        engine.fault = null;
      }, 900);
    },
    async () => engine.loseEverything(),
    async () => {
      const goBack = engine.remember();
      setTimeout(goBack, 500);
    },
  ];
  const live = await randomChanges(hub, 200, troubles, random);
  await hub.inStep(90_000);
  expect(indexed().size).toBe(live.size);
  for (const [id, { title }] of live) expect(indexed().get(id)).toMatchObject({ title });
});
