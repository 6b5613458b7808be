import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { aboutMeilisearch } from '../tests/support/meilisearch-here.ts';

/** `pnpm test`: all tests; words after it choose files. Ends with the count, taken from the runner's report. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kennishub-report-'));
const report = join(folder, 'report.json');
const say = (text: string) => console.log(`${styleText('blue', '▸')} ${text}`);

say(
  `Testing on PGlite${process.env['DATABASE_URL'] ? ' and on Postgres' : ' (set DATABASE_URL to test on Postgres too)'}, and in a browser on a hub of its own.`,
);
const { status } = spawnSync(
  join(root, 'tests/node_modules/.bin/vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: join(root, 'tests'), stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ASTRO_TELEMETRY_DISABLED: '1' } },
);

let code = status ?? 1;
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  if (numPendingTests) {
    console.error(`${styleText('red', '✗')} ${numPendingTests} tests were left out. No test may be.`);
    code ||= 1;
  }
  say(aboutMeilisearch());
  if (code === 0) say('All as promised. Next: `npx -y pnpm@12 start` opens the hub.');
  else if (!numFailedTests) console.error(`${styleText('red', '✗')} The run itself failed; see above.`);
  console.log(`${numPassedTests} passed, ${Math.max(numFailedTests ?? 0, code === 0 ? 0 : 1)} failed`);
} catch {
  console.error(`${styleText('red', '✗')} The tests did not run; see above.`);
  code ||= 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = code;
