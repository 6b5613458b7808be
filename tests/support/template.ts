import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadShippedContent } from '@kennishub/api/commands/load.ts';
import { createPglite, openPglite, openPostgres } from '@kennishub/db';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'pglite' | 'postgres';
    /** A dump of a PGlite, or the name of a Postgres database, with all tables and the real content: every test file begins with a copy. */
    template: string;
  }
}

/** Makes the template once per run and engine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.config.provide.engine === 'postgres' ? postgresTemplate(project) : pgliteTemplate(project);
}

async function pgliteTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-tests-'));
  mkdirSync(folder, { recursive: true });
  const client = await createPglite();
  const { db } = await openPglite(client);
  await loadShippedContent(db);
  const file = join(folder, 'template.tar');
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await client.close();
  project.provide('template', file);
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function postgresTemplate(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'] ?? '';
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const name = `kennishub_tests_${createHash('sha256').update(`${process.pid}${Date.now()}`).digest('hex').slice(0, 8)}`;
  await admin.unsafe(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const { db, close } = await openPostgres(target.href);
  await loadShippedContent(db);
  await close();
  project.provide('template', name);
  return async () => {
    const copies = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`${name}%`}`;
    for (const { datname } of copies) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end();
  };
}
