import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';

/** An empty database for a hub that a test runs as a process: the settings that name it, and what takes it away. */
export type OwnDatabase = { settings: { DATA_DIR: string; DATABASE_URL?: string }; close: () => Promise<void> };

/** A database of one's own: the embedded one in a folder, or one on the server of `DATABASE_URL`. */
export async function ownDatabase(engine: 'pglite' | 'postgres'): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-own-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'pglite') return { settings: { DATA_DIR: folder }, close: async () => removeFolder() };
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  const name = `kennishub_own_${randomBytes(4).toString('hex')}`;
  await admin.unsafe(`create database ${name}`);
  url.pathname = `/${name}`;
  return {
    settings: { DATA_DIR: folder, DATABASE_URL: url.href },
    close: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
      removeFolder();
    },
  };
}
