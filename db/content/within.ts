import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';

/** Work in a transaction took longer than it may. */
export class TookTooLong extends Error {
  constructor() {
    super('The work in this transaction took longer than it may.');
    this.name = 'TookTooLong';
  }
}

/**
 * Does work in a transaction until a moment of `performance.now()`. Then the transaction is made to fail, so that every statement that still comes is refused
 * at once and nothing goes on behind its back; throws `TookTooLong` when the work has ended because of it. What is changed in the transaction is lost then.
 */
export async function within<Result>(tx: Database, until: number, work: () => Promise<Result>): Promise<Result> {
  let late = false;
  const timer = setTimeout(
    () => {
      late = true;
      tx.execute(sql`select 1 / 0`).catch(() => undefined);
    },
    Math.max(1, until - performance.now()),
  );
  try {
    const result = await work();
    if (late) throw new TookTooLong();
    return result;
  } catch (error) {
    throw late ? new TookTooLong() : error;
  } finally {
    clearTimeout(timer);
  }
}
