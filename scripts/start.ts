import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { readConfig } from '../api/src/config.ts';

/** `pnpm start`: builds the site when it changed, and runs the api and the site until Ctrl-C. */
const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string) => console.log(`${styleText('blue', '▸')} ${text}`);
const fail = (text: string): never => {
  console.error(`${styleText('red', '✗')} ${text}`);
  process.exit(1);
};

// Reads them only to tell all mistakes at once; the api reads its settings itself.
try {
  readConfig(process.env);
} catch (error) {
  fail((error as Error).message);
}

const portFrom = (name: string, standard: number): number => {
  const given = process.env[name];
  const port = Number(given || standard);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`${name} is "${given}", which is not a port: take a whole number from 1 to 65535.`);
  return port;
};
const apiPort = portFrom('API_PORT', 4000);
const sitePort = portFrom('SITE_PORT', 4321);
if (apiPort === sitePort) fail(`API_PORT and SITE_PORT are both ${apiPort}: choose two different ports.`);

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
for (const [name, port] of [
  ['API_PORT', apiPort],
  ['SITE_PORT', sitePort],
] as const) {
  if (!(await isFree(port)))
    fail(`Port ${port} is taken. Stop what listens there, or choose another one: ${name}=${port + 1} npx -y pnpm@12 start`);
}

/** The same as long as nothing that the built site depends on has changed. */
function siteFingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(['site/src/**/*', 'site/public/**/*', 'site/*.{json,ts,mjs}', 'api/schema.graphql', 'pnpm-lock.yaml'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const children: { name: string; process: ChildProcess }[] = [];
let stopping = false;

function run(name: string, args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  children.push({ name, process: child });
  child.once('exit', (code) => {
    if (stopping) return;
    void stop(code === 0 ? 0 : 1, code === 0 ? null : `The ${name} stopped; its message stands above.`);
  });
  return child;
}

async function stop(code: number, reason: string | null): Promise<never> {
  stopping = true;
  if (reason) console.error(`${styleText('red', '✗')} ${reason}`);
  const running = children.filter(({ process: child }) => child.exitCode === null && child.signalCode === null);
  const ended = Promise.all(running.map(({ process: child }) => new Promise((resolve) => child.once('exit', resolve))));
  for (const { process: child } of running) child.kill('SIGTERM');
  const tooLong = setTimeout(() => {
    for (const { process: child } of running) child.kill('SIGKILL');
  }, 15_000);
  await ended;
  clearTimeout(tooLong);
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping) {
      say('Stopping …');
      void stop(0, null);
    }
  });
}

async function buildSite(): Promise<void> {
  const mark = join(root, 'site/dist/.fingerprint');
  const fingerprint = siteFingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) {
    say('The site is built and up to date.');
    return;
  }
  say('Building the site (some 20 seconds, only after a change) …');
  const output: Buffer[] = [];
  const build = spawn(process.execPath, [join(root, 'site/node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: join(root, 'site'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  children.push({ name: 'build', process: build });
  build.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  build.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => build.once('exit', resolve));
  if (stopping) return;
  if (code !== 0) {
    console.error(Buffer.concat(output).toString());
    await stop(1, 'The site could not be built; what went wrong stands above.');
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, fingerprint);
}

async function answers(url: string, name: string): Promise<void> {
  const began = Date.now();
  while (!stopping) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() - began > 120_000) await stop(1, `The ${name} does not answer on ${url} after two minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

say('Starting Kennishub.');
run('api', ['api/src/main.ts'], { API_PORT: String(apiPort), SITE_PORT: String(sitePort) });
await Promise.all([buildSite(), answers(`http://127.0.0.1:${apiPort}/ready`, 'api')]);
if (!stopping) {
  run('site', ['site/server.ts'], {
    HOST: process.env['SITE_HOST'] ?? '0.0.0.0',
    PORT: String(sitePort),
    API_URL: process.env['API_URL'] ?? `http://127.0.0.1:${apiPort}/graphql`,
  });
  await answers(`http://127.0.0.1:${sitePort}/over`, 'site');
}
if (!stopping) {
  console.log(`
  ${styleText('bold', 'Kennishub is open.')}
    the site     http://localhost:${sitePort}
    the API      http://localhost:${apiPort}/graphql   (with an explorer and worked examples)
    next         read the requests of regions as staff: ${styleText('bold', 'npx -y pnpm@12 run token --role editor')}
    stop         Ctrl-C
`);
}
