import { countUp, forgetEndedWindows } from '@kennishub/api/rate-limit/index.ts';
import { schema } from '@kennishub/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const start = new Date('2026-03-12T09:30:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const limit = { name: 'test', most: 5, seconds: 60 };
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('a limit', () => {
  test('is exact when twenty count at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => countUp(database.db, limit, 'parallel', start)));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 60)).toHaveLength(15);
  });

  test('counts in one statement', async () => {
    const { statements } = await database.countStatements(() => countUp(database.db, limit, 'one statement', start));
    expect(statements).toHaveLength(1);
  });

  test('tells after how many seconds it is allowed again, and allows it then', async () => {
    for (let time = 0; time < 5; time += 1) expect(await countUp(database.db, limit, 'window', later(time))).toBeNull();
    expect(await countUp(database.db, limit, 'window', later(20))).toBe(40);
    expect(await countUp(database.db, limit, 'window', later(59.5))).toBe(1);
    expect(await countUp(database.db, limit, 'window', later(60))).toBeNull();
    expect(await countUp(database.db, limit, 'window', later(61))).toBeNull();
  });

  test('holds for each subject and each name apart', async () => {
    for (let time = 0; time < 5; time += 1) await countUp(database.db, limit, 'busy', start);
    expect(await countUp(database.db, limit, 'busy', start)).toBe(60);
    expect(await countUp(database.db, limit, 'quiet', start)).toBeNull();
    expect(await countUp(database.db, { ...limit, name: 'other' }, 'busy', start)).toBeNull();
  });

  test('is undone with the transaction', async () => {
    const undone = database.db.transaction(async (tx) => {
      for (let time = 0; time < 5; time += 1) await countUp(tx, limit, 'undone', start);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await countUp(database.db, limit, 'undone', start)).toBeNull();
  });

  test('keeps hashes, and forgets windows that ended', async () => {
    await countUp(database.db, limit, 'somebody@voorbeeld.nl', start);
    expect(JSON.stringify(await database.db.select().from(schema.rateLimits))).not.toContain('somebody');
    expect(await forgetEndedWindows(database.db, later(10_000), 2)).toBe(2);
    await forgetEndedWindows(database.db, later(10_000));
    expect(await database.db.select().from(schema.rateLimits)).toEqual([]);
  });
});
