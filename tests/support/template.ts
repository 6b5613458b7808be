import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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

/** In a process of its own: here the api would be loaded once per engine beside one Pothos, which refuses to learn its plugins twice. */
const makeTemplate = (...args: [engine: 'pglite' | 'postgres', target: string]) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL('make-template.ts', import.meta.url)), ...args]);

async function pgliteTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-tests-'));
  const file = join(folder, 'template.tar');
  await makeTemplate('pglite', file);
  project.provide('template', file);
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function postgresTemplate(project: TestProject): Promise<() => Promise<void>> {
  const target = new URL(process.env['DATABASE_URL'] ?? '');
  const admin = postgres(target.href, { max: 1, onnotice: () => {} });
  const name = `kennishub_tests_${randomBytes(4).toString('hex')}`;
  await admin.unsafe(`create database ${name}`);
  target.pathname = `/${name}`;
  await makeTemplate('postgres', target.href);
  project.provide('template', name);
  return async () => {
    const copies = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`${name}%`}`;
    for (const { datname } of copies) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end();
  };
}
