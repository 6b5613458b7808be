import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';

/** `pnpm check`: everything that can be seen without running the hub. Goes on after a failure, and exits 1 if there was one. */
const root = fileURLToPath(new URL('..', import.meta.url));

const checks: [name: string, command: string, args: string[]][] = [
  ['format and lint', 'biome', ['check', '--diagnostic-level=error', '.']],
  ['promises and cycles', 'oxlint', ['--type-aware', 'db', 'api', 'tests', 'scripts']],
  ['types of db', 'tsc', ['-p', 'db']],
  ['types of api', 'tsc', ['-p', 'api']],
  ['types of tests', 'tsc', ['-p', 'tests']],
  ['types of scripts', 'tsc', ['-p', 'scripts']],
  ['types of site', 'pnpm', ['--filter', '@kennishub/site', 'run', 'check']],
  ['dead code and dependencies', 'knip', []],
  ['printed schema', 'node', ['api/src/commands/schema.ts', '--check']],
  ['migrations in step', 'node', ['scripts/check-migrations.ts']],
  ['boundaries', 'node', ['scripts/check-boundaries.ts']],
];

const only = process.argv.slice(2);
const failed: string[] = [];
for (const [name, command, args] of checks) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status === 0) {
    console.log(`${styleText('green', '✓')} ${name} (${seconds} s)`);
  } else {
    failed.push(name);
    console.error(`${styleText('red', '✗')} ${name} (${seconds} s)\n${error ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  }
}
if (failed.length > 0) {
  console.error(`\nNot in order: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('\nAll in order.');
}
