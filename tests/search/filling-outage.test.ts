import { deadLetters } from '@kennishub/api/search/filling/dead-letters.ts';
import { FILL } from '@kennishub/api/search/filling/queues.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import type { FaultEngine } from '../support/fault-engine.ts';
import { madeItem, type TestFilling, until, useFaultyFilling } from '../support/filling.ts';

let engine: FaultEngine;
let database: TestDatabase;
let hub: TestFilling;
useFaultyFilling((opened) => {
  ({ engine, database, hub } = opened);
});

test.each([
  ['answers 500', () => 500 as const],
  ['never answers', () => 'hang' as const],
  ['breaks off', () => 'reset' as const],
  ['answers nonsense', () => 'nonsense' as const],
  ['refuses the key', () => 403 as const],
])('changes wait while the engine %s, and are tried again with pauses that grow', async (_how, fault) => {
  await hub.inStep();
  engine.fault = fault;
  const item = madeItem();
  await hub.publish([item]);
  // A pause has some chance in it: one to two seconds, then two to four. By how many tries came before.
  const pauses = new Map<number, number>();
  await until(async () => {
    const [job] = await rowsOf<{ tries: number; pause: number }>(
      database.db,
      sql`select retry_count as tries, extract(epoch from start_after - started_on)::float8 as pause from pgboss.job where name = ${FILL} and state = 'retry'`,
    );
    if (job && !pauses.has(job.tries)) pauses.set(job.tries, job.pause);
    return pauses.size >= 2;
  }, 30_000);
  const [first = 0, second = 0] = pauses.values();
  expect(first).toBeGreaterThanOrEqual(1);
  expect(second).toBeGreaterThanOrEqual(2);
  engine.fault = null;
  // That pauses grow was seen; the next one, of four seconds, need not be waited out.
  const endPause = sql`update pgboss.job set start_after = now() where name = ${FILL} and state = 'retry' returning id`;
  await until(async () => (await rowsOf(database.db, endPause)).length > 0 || (await hub.filling.jobs.count(FILL)) === 0);
  await hub.inStep();
  expect(engine.indexes.get('test-items')?.documents.has(item.id)).toBe(true);
  expect((await deadLetters(database.db, 10)).count).toBe(0);
});
