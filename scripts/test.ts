import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters, styleText } from 'node:util';
import { aboutMeilisearch } from '../tests/support/meilisearch-here.ts';

/** `pnpm test`: all tests; words after it choose files. Ends with the count, taken from the runner's report. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kennishub-report-'));
const report = join(folder, 'report.json');
const say = (text: string) => console.log(`${styleText('blue', '▸')} ${text}`);

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};
const inShort = (which: string, why: string) =>
  console.error(`${styleText('red', '✗')} ${which}\n    ${stripVTControlCharacters(why).replace(/\s+/g, ' ').slice(0, 300)}`);

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
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  if (numPendingTests) {
    console.error(`${styleText('red', '✗')} ${numPendingTests} tests were left out. No test may be.`);
    code ||= 1;
  }
  // Long differences push each other out of what is kept of a run: the last lines name every failure once more, in short.
  for (const { name, assertionResults, message, status } of testResults) {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    for (const { fullName, failureMessages } of failed) inShort(`${relative(root, name)} › ${fullName}`, failureMessages.join(' '));
    if (status === 'failed' && failed.length === 0) inShort(relative(root, name), message);
  }
  say(aboutMeilisearch());
  if (code === 0) say('All as promised. Next: `npx -y pnpm@12 start` opens the hub.');
  else if (!numFailedTests) console.error(`${styleText('red', '✗')} The run itself failed; see above.`);
  console.log(`${numPassedTests} passed, ${Math.max(numFailedTests, code === 0 ? 0 : 1)} failed`);
} catch {
  console.error(`${styleText('red', '✗')} The tests did not run; see above.`);
  code ||= 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = code;
