import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { freePort } from './process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The hub as `pnpm start` runs it, with a data folder of its own. */
    hub: { api: string; site: string; dataFolder: string };
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the hub for the journeys and the promises, exactly as a user does, and stops it with the signal that Ctrl-C sends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [apiPort, sitePort] = [await freePort(), await freePort()];
  const dataFolder = mkdtempSync(join(tmpdir(), 'kennishub-hub-'));
  const {
    DATABASE_URL: _postgres,
    NODE_ENV: _environment,
    MEILI_URL: _engine,
    MEILI_KEY: _key,
    MEILI_PREFIX: _prefix,
    ...environment
  } = process.env;
  const hub = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...environment,
      API_PORT: String(apiPort),
      SITE_PORT: String(sitePort),
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'warn',
      CHECK_LINKS: 'no',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(hub);
  project.provide('hub', { api: `http://localhost:${apiPort}/graphql`, site: `http://localhost:${sitePort}`, dataFolder });
  return async () => {
    const ended = new Promise((resolve) => hub.once('exit', resolve));
    hub.kill('SIGINT');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

function ready(hub: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Kennishub is open.')) resolve();
    };
    hub.stdout?.on('data', listen);
    hub.stderr?.on('data', listen);
    hub.once('exit', (code) => reject(new Error(`The hub stopped with code ${code} before it was open:\n${output}`)));
  });
}
