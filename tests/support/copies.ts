import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

/** Makes a data folder, in a folder that is there, of the embedded database that was dumped in the file `template`. */
export async function copyIntoFolder(template: string, folder: string): Promise<void> {
  const data = join(folder, 'pglite');
  mkdirSync(data, { mode: 0o700 });
  await promisify(execFile)('tar', ['-xf', template, '-C', data]);
}

/** Copies a database of the server of `DATABASE_URL`; the address of the copy. */
export async function copyOnServer(template: string): Promise<string> {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  const name = `${template}_${randomBytes(5).toString('hex')}`;
  // Copying waits for nobody: two copies at once of one template are refused, so they take turns.
  await admin`select pg_advisory_lock(4201906)`;
  await admin.unsafe(`create database ${name} template ${template}`);
  await admin.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Takes away the database at an address, whoever uses it. */
export async function dropOnServer(address: string): Promise<void> {
  const admin = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database ${new URL(address).pathname.slice(1)} with (force)`);
  await admin.end();
}
