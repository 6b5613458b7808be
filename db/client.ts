import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { type SQL, sql } from 'drizzle-orm';
import type { PgAsyncDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { grantToApp } from './app-role.ts';
import { lockFolder } from './lock.ts';
import { relations } from './relations.ts';

/**
 * The database, or a transaction on it: everything that reads or writes takes one as its first argument. On PGlite the outer database
 * waits for ever inside a transaction, so what runs in one must use the one it was handed.
 */
export type Database = PgAsyncDatabase<PgQueryResultHKT, typeof relations>;

export type Engine = 'pglite' | 'postgres';

/** Where a database is, for what needs connections of its own: jobs and locks. */
export type Source = { client: PGlite } | { url: string };

/**
 * Calls `onMessage` for every `notify` on a channel, and after every time the connection for it was made anew: what was said in between is
 * lost. Returns what ends it; closing the connection ends it as well.
 */
export type Listen = (channel: string, onMessage: () => void) => Promise<() => Promise<void>>;

/** An open database. `close` waits for what is under way. */
export type Connection = { db: Database; engine: Engine; source: Source; listen: Listen; close: () => Promise<void> };

/** Is told every statement that is sent, for counting them in tests. */
type Watching = { onStatement?: (statement: string) => void };
const watched = (onStatement: Watching['onStatement']) => (onStatement ? { logger: { logQuery: onStatement } } : {});

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Migrations of several processes at once wait for each other under this number. */
export const MIGRATION_LOCK = 4_201_904;

/**
 * Migrates, with the views of the past (`db/as-of.ts`) out of the way: they stand on the tables, and a table that a view stands on can't
 * change its columns. The schema they are in says after which migration they were made.
 */
async function withViewsOfThePast(db: Database, migrate: () => Promise<unknown>): Promise<void> {
  const latest = readdirSync(migrationsFolder).toSorted().at(-1) ?? '';
  const [made] = await rowsOf<{ after: string | null }>(
    db,
    sql`select obj_description(to_regnamespace('as_of')::oid, 'pg_namespace') as after`,
  );
  if (made?.after === latest) return;
  await db.execute(sql`drop schema if exists as_of cascade`);
  await migrate();
  await db.transaction(async (tx) => {
    await tx.execute(sql`select make_as_of_views()`);
    await tx.execute(sql.raw(`comment on schema as_of is '${latest}'`));
  });
}

/** Postgres can't be used. The message says where it is, without its password, and why. */
export class DatabaseUnusable extends Error {
  constructor(url: string, cause: unknown) {
    const { host, pathname } = new URL(url);
    super(`The database ${pathname.slice(1)} on ${host} can't be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'DatabaseUnusable';
  }
}

/**
 * Opens Postgres at `url`, checks that it answers, and brings its tables up to date: as `ownerUrl` when that is given, and then the role of `url`
 * gets what an app needs and no more. Throws `DatabaseUnusable` when it can't be reached, or is older than 15. */
export async function openPostgres(
  url: string,
  { poolSize = 10, ownerUrl, onStatement }: { poolSize?: number; ownerUrl?: string | undefined } & Watching = {},
): Promise<Connection> {
  await migratePostgresAt(ownerUrl ?? url, ownerUrl && decodeURIComponent(new URL(url).username));
  const client = postgres(url, { ...quietly, max: poolSize });
  const db = drizzlePostgres({ client, relations, ...watched(onStatement) }) as unknown as Database;
  const listen: Listen = async (channel, onMessage) => {
    const listening = await client.listen(channel, onMessage, onMessage);
    return () => listening.unlisten();
  };
  return { db, engine: 'postgres', source: { url }, listen, close: () => client.end({ timeout: 10 }) };
}

const quietly = { onnotice: () => {}, connect_timeout: 10 };

/**
 * On a connection of its own: the lock belongs to the connection, and every statement must run on the one that holds it. With `appRole` the
 * tables belong to somebody else than who works with them.
 */
async function migratePostgresAt(url: string, appRole?: string): Promise<void> {
  const client = postgres(url, { ...quietly, max: 1 });
  try {
    const [server] = await client<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    if (!server || server.version < 150_000) throw new Error('Postgres 15 or newer is needed.');
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const db = drizzlePostgres({ client });
    await withViewsOfThePast(db as unknown as Database, () => migratePostgres(db, { migrationsFolder }));
    if (appRole) await grantToApp(db as unknown as Database, appRole);
  } catch (error) {
    throw new DatabaseUnusable(url, error);
  } finally {
    // Ending the connection gives the lock back.
    await client.end({ timeout: 10 });
  }
}

const extensions = { pg_trgm, unaccent, fuzzystrmatch };

/** A PGlite in memory, or on a folder, or from a dump of another one; without a lock and without migrations. */
export const createPglite = (options: { dataDir?: string; loadDataDir?: Blob } = {}) => PGlite.create({ ...options, extensions });

/** Wraps a PGlite and brings its tables up to date. */
export async function openPglite(client: PGlite, { onStatement }: Watching = {}): Promise<Connection> {
  const plain = drizzlePglite({ client });
  await withViewsOfThePast(plain as unknown as Database, () => migratePglite(plain, { migrationsFolder }));
  const db = drizzlePglite({ client, relations, ...watched(onStatement) }) as unknown as Database;
  const listen: Listen = (channel, onMessage) => client.listen(channel, () => onMessage());
  return { db, engine: 'pglite', source: { client }, listen, close: () => client.close() };
}

/**
 * Opens the embedded database in a folder, which is made when it isn't there. Throws `FolderInUse` when another process has it open: two
 * processes on one folder lose data without a word.
 */
export async function openFolder(folder: string): Promise<Connection> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const connection = await openPglite(await createPglite({ dataDir: join(folder, 'pglite') }));
    return {
      ...connection,
      close: async () => {
        await connection.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens Postgres when a url is given, migrating as the owner when there is one; else the embedded database in the folder. */
export const openDatabase = ({
  url,
  ownerUrl,
  folder,
}: {
  url?: string | undefined;
  ownerUrl?: string | undefined;
  folder: string;
}): Promise<Connection> => (url ? openPostgres(url, { ownerUrl }) : openFolder(folder));

/** The rows of a statement written by hand. The drivers give an array or an object with `rows`; this gives the array. */
export async function rowsOf<Row>(db: Database, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  if (Array.isArray(result)) return result as Row[];
  return (result as { rows: Row[] }).rows;
}

/** Whether the database answers. */
export const isAlive = async (db: Database): Promise<boolean> => (await rowsOf(db, sql`select 1 as one`)).length === 1;
