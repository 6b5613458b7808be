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
    /**
     * What test files begin with a copy of, with all tables and the real content: a dump of a PGlite, and the name of a Postgres database. Only the
     * one of the engine that is tested, but both for the running hubs; null for Postgres when no DATABASE_URL names one.
     */
    templates: Templates;
  }
}

type Templates = { pglite: string | null; postgres: string | null };

/** Gives a project its templates. Each is made once per run: by the first project that needs it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { engine } = project.config.provide;
  const pglite = engine === 'postgres' ? null : await once('pglite', pgliteTemplate);
  const postgres = engine === 'pglite' || !process.env['DATABASE_URL'] ? null : await once('postgres', postgresTemplate);
  project.provide('templates', { pglite: pglite?.name ?? null, postgres: postgres?.name ?? null });
  return async () => {
    await pglite?.remove();
    await postgres?.remove();
  };
}

type Template = { name: string; remove: () => Promise<void> };

/** Every project loads this file anew: what they have in common hangs on the process. */
const made = ((globalThis as { kennishubTemplates?: Map<string, Promise<Template>> }).kennishubTemplates ??= new Map());

function once(engine: 'pglite' | 'postgres', make: () => Promise<Template>): Promise<Template> {
  const template = made.get(engine) ?? make();
  made.set(engine, template);
  return template;
}

/** In a process of its own: here the api would be loaded once per engine beside one Pothos, which refuses to learn its plugins twice. */
const makeTemplate = (...args: [engine: 'pglite' | 'postgres', target: string]) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL('make-template.ts', import.meta.url)), ...args]);

async function pgliteTemplate(): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-tests-'));
  const name = join(folder, 'template.tar');
  await makeTemplate('pglite', name);
  return { name, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresTemplate(): Promise<Template> {
  const target = new URL(process.env['DATABASE_URL'] ?? '');
  const admin = postgres(target.href, { max: 1, onnotice: () => {} });
  const name = `kennishub_tests_${randomBytes(4).toString('hex')}`;
  await admin.unsafe(`create database ${name}`);
  target.pathname = `/${name}`;
  await makeTemplate('postgres', target.href);
  await admin.end();
  return { name, remove: () => removeCopies(name) };
}

/** Takes a template away, and all that was copied from it. */
async function removeCopies(name: string): Promise<void> {
  const admin = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const copies = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`${name}%`}`;
  for (const { datname } of copies) await admin.unsafe(`drop database if exists ${datname} with (force)`);
  await admin.end();
}
