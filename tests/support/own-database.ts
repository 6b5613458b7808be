import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyIntoFolder, copyOnServer, dropOnServer } from './copies.ts';

/** A database with the real content for a hub that a test runs as a process: the settings that name it, and what takes it away. */
export type OwnDatabase = { settings: { DATA_DIR: string; DATABASE_URL?: string }; close: () => Promise<void> };

/** A database of one's own: the embedded one in a folder, or one on the server of `DATABASE_URL`. */
export async function ownDatabase(engine: 'pglite' | 'postgres'): Promise<OwnDatabase> {
  const template = inject('templates')[engine];
  if (!template) throw new Error(`There is no template for ${engine}.`);
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-own-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'pglite') {
    await copyIntoFolder(template, folder);
    return { settings: { DATA_DIR: folder }, close: async () => removeFolder() };
  }
  const address = await copyOnServer(template);
  return {
    settings: { DATA_DIR: folder, DATABASE_URL: address },
    close: async () => {
      await dropOnServer(address);
      removeFolder();
    },
  };
}
