import { openAsBlob } from 'node:fs';
import { type Connection, createPglite, openPglite, openPostgres } from '@kennishub/db';
import postgres from 'postgres';
import { inject } from 'vitest';

export type TestDatabase = Connection & {
  /** Counts the SQL statements that run meanwhile, and gives the result along. */
  countStatements: <Result>(work: () => Promise<Result>) => Promise<{ statements: string[]; result: Result }>;
};

let copies = 0;

/** A database of one's own with the real content, on the engine that this run tests. Close it when done. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const seen: string[] = [];
  const watch = { onStatement: (statement: string) => seen.push(statement) };
  const connection = inject('engine') === 'postgres' ? await copyOfPostgres(watch) : await copyOfPglite(watch);
  return {
    ...connection,
    countStatements: async (work) => {
      seen.length = 0;
      const result = await work();
      return { statements: [...seen], result };
    },
  };
}

async function copyOfPglite(watch: { onStatement: (statement: string) => number }): Promise<Connection> {
  return openPglite(await createPglite({ loadDataDir: await openAsBlob(inject('template')) }), watch);
}

async function copyOfPostgres(watch: { onStatement: (statement: string) => number }): Promise<Connection> {
  const template = inject('template');
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  const name = `${template}_${process.pid}_${++copies}`;
  // Copying waits for nobody: two copies at once of one template are refused, so they take turns.
  await admin`select pg_advisory_lock(4201906)`;
  await admin.unsafe(`create database ${name} template ${template}`);
  await admin.end();
  url.pathname = `/${name}`;
  return openPostgres(url.href, { poolSize: 5, ...watch });
}
