import { AsyncLocalStorage } from 'node:async_hooks';
import { openAsBlob } from 'node:fs';
import { type Connection, createPglite, openPglite, openPostgres } from '@kennishub/db';
import { inject } from 'vitest';
import { copyOnServer } from './copies.ts';

export type TestDatabase = Connection & {
  /** Counts the SQL statements that run meanwhile, and gives the result along. */
  countStatements: <Result>(work: () => Promise<Result>) => Promise<{ statements: string[]; result: Result }>;
};

/** A database of one's own with the real content, on the engine that this run tests. Close it when done. */
export async function openTestDatabase(): Promise<TestDatabase> {
  // Only what the work itself sends: the hub also looks around by itself from time to time.
  const counting = new AsyncLocalStorage<string[]>();
  const watch = { onStatement: (statement: string) => counting.getStore()?.push(statement) };
  const connection = inject('engine') === 'postgres' ? await copyOfPostgres(watch) : await copyOfPglite(watch);
  return {
    ...connection,
    countStatements: async (work) => {
      const statements: string[] = [];
      const result = await counting.run(statements, work);
      return { statements: [...statements], result };
    },
  };
}

async function copyOfPglite(watch: { onStatement: (statement: string) => void }): Promise<Connection> {
  return openPglite(await createPglite({ loadDataDir: await openAsBlob(inject('templates').pglite ?? '') }), watch);
}

async function copyOfPostgres(watch: { onStatement: (statement: string) => void }): Promise<Connection> {
  return openPostgres(await copyOnServer(inject('templates').postgres ?? ''), { poolSize: 5, ...watch });
}
