import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const programHere = (): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'meilisearch'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** The real Meilisearch of this machine: one that runs (`MEILI_URL`, with its master key in `MEILI_MASTER_KEY`), and a program `meilisearch` to start one. */
export const meilisearchHere = { runs: Boolean(process.env['MEILI_URL']), program: programHere() };

/** Test files that need what is not here. They are left out by name, and `pnpm test` says so. */
export const leftOut: readonly string[] = [
  ...(meilisearchHere.runs || meilisearchHere.program ? [] : ['**/*.meilisearch.test.ts']),
  ...(meilisearchHere.program ? [] : ['**/*.meilisearch-killed.test.ts']),
];

/** What `pnpm test` says of it in one line. */
export const aboutMeilisearch = (): string => {
  if (leftOut.length === 0) return 'The real Meilisearch was there: filling, rebuilding and breaking down were tested on it as well.';
  if (meilisearchHere.runs)
    return 'A real Meilisearch was there, but no program `meilisearch` on PATH: killing and freezing it was tested on the fault server alone.';
  return 'The real Meilisearch was not there (no MEILI_URL, no program `meilisearch` on PATH): its tests ran on Postgres and on the fault server alone.';
};
