import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { copyIntoFolder } from './copies.ts';
import type { RunningHub } from './our-hub.ts';
import { freePort } from './process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a hub for every file that is tested at the same time, for the journeys and the promises. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = project.getProvidedContext().templates.pglite ?? '';
  // The first one builds the site when it changed; the others find it built.
  const hubs = [await start(template)];
  hubs.push(...(await Promise.all(Array.from({ length: project.config.maxWorkers - 1 }, () => start(template)))));
  project.provide(
    'hubs',
    hubs.map(({ hub }) => hub),
  );
  return async () => void (await Promise.all(hubs.map(({ stop }) => stop())));
}

/** Starts the hub as a user does who started it before; it is stopped with the signal that Ctrl-C sends. */
async function start(template: string): Promise<{ hub: RunningHub; stop: () => Promise<void> }> {
  const [apiPort, sitePort] = [await freePort(), await freePort()];
  const dataFolder = mkdtempSync(join(tmpdir(), 'kennishub-hub-'));
  await copyIntoFolder(template, dataFolder);
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
  return {
    hub: { api: `http://localhost:${apiPort}/graphql`, site: `http://localhost:${sitePort}`, dataFolder },
    stop: async () => {
      const ended = new Promise((resolve) => hub.once('exit', resolve));
      hub.kill('SIGINT');
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
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
