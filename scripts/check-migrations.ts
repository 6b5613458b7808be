import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The migrations make exactly the tables that `db/schema` describes: generating again gives nothing new. */
const db = fileURLToPath(new URL('../db', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kennishub-migrations-'));
try {
  cpSync(join(db, 'migrations'), folder, { recursive: true });
  const before = readdirSync(folder).length;
  execFileSync(
    join(db, 'node_modules/.bin/drizzle-kit'),
    ['generate', '--dialect', 'postgresql', '--schema', './schema/index.ts', '--out', folder],
    { cwd: db, stdio: 'pipe' },
  );
  if (readdirSync(folder).length !== before) {
    console.error(
      'The tables in db/schema are not what the migrations make: run `pnpm migration --name <a sentence>`, read the SQL, and commit it.',
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
