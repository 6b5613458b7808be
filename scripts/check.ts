import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';

/** `pnpm check`: everything that can be seen without running the hub. Goes on after a failure, and exits 1 if there was one. */
const root = fileURLToPath(new URL('..', import.meta.url));

type Check = [name: string, command: string, args: string[]];

/** Two at a time. The longest is begun first, so that nothing is left to wait for at the end. */
const checks: Check[] = [
  ['types of site', 'pnpm', ['--filter', '@kennishub/site', 'run', 'check']],
  ['format and lint', 'biome', ['check', '--diagnostic-level=error', '.']],
  ['promises and cycles', 'oxlint', ['--type-aware', 'db', 'api', 'tests', 'scripts']],
  ['types of db', 'tsc', ['-p', 'db']],
  ['types of api', 'tsc', ['-p', 'api']],
  ['types of tests', 'tsc', ['-p', 'tests']],
  ['types of scripts', 'tsc', ['-p', 'scripts']],
  ['dead code and dependencies', 'knip', []],
  ['printed schema', 'node', ['api/src/commands/schema.ts', '--check']],
  ['migrations in step', 'node', ['scripts/check-migrations.ts']],
  ['boundaries', 'node', ['scripts/check-boundaries.ts']],
];

const only = process.argv.slice(2);
const failed: string[] = [];
const waiting = checks.filter(([name]) => only.length === 0 || only.some((word) => name.includes(word)));

/** Runs a command; `code` is null when it could not be started or was ended by a signal. */
function run(command: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', (error) => resolve({ code: null, output: String(error) }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

async function carryOut([name, command, args]: Check): Promise<void> {
  const began = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`${styleText('green', '✓')} ${name} (${seconds} s)`);
  } else {
    failed.push(name);
    console.error(`${styleText('red', '✗')} ${name} (${seconds} s)\n${output}`);
  }
}

/** Takes the next check as long as there is one. */
async function lane(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await carryOut(next);
}
await Promise.all([lane(), lane()]);

if (failed.length > 0) {
  console.error(`\nNot in order: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('\nAll in order.');
}
