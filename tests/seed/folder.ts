import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from '@kennishub/db';
import { ContentError, type LoadOptions, type LoadResult, loadContent } from '@kennishub/db/seed';

/** The files of a content folder: their text, or their bytes, by path. */
export type Files = Record<string, string | Uint8Array>;

/** Writes the files into a folder of their own, hands it over, and removes it. */
async function inFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-content-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads files of one's own beside what the database holds. */
export const loadFiles = (db: Database, files: Files, options: LoadOptions = {}): Promise<LoadResult> =>
  inFolder(files, (folder) => loadContent(db, { clock: () => new Date('2026-03-12T09:30:00Z'), ...options, folder }));

/** The mistakes that loading the files tells, one a line; empty when they load. */
export async function mistakesIn(db: Database, files: Files): Promise<string[]> {
  try {
    await loadFiles(db, files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n').slice(1);
    throw error;
  }
}

/** The front matter of a practice that is right, by key; a test replaces what it is about. Null leaves a key out. */
export type PilotKeys = Record<string, string | null>;

const rightKeys: PilotKeys = {
  title: 'Een praktijk om te proberen',
  summary: 'Deze praktijk bestaat alleen in een test.',
  phase: 'pilot',
  scope: 'local',
  municipalities: '[Woerden]',
  themes: '[prevention-and-access]',
  sources: '[{ publication: implementatieplan-met-andere-ogen, chapter: Inleiding }]',
};

/** A practice as a file. `title` is on line 2, and each key on a line of its own after it. */
export function pilotFile(keys: PilotKeys = {}, body = '\n## Aanpak\nZo gaat het.\n'): string {
  const lines = Object.entries({ ...rightKeys, ...keys })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body].join('\n');
}
