import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey } from '@kennishub/api/search/filling/key.ts';
import type { TestProject } from 'vitest/node';
import { meilisearchHere } from './meilisearch-here.ts';
import { freePort } from './process.ts';

/** A real Meilisearch for tests, with the key that may make others. */
export type RealEngine = {
  url: string;
  masterKey: string;
  /** Sends a signal to it; for an engine that the tests started themselves. */
  signal: (signal: NodeJS.Signals) => void;
  /** Starts it again after it was killed: on its disk, or without anything. */
  start: (disk?: 'as it was' | 'empty') => Promise<void>;
  stop: () => Promise<void>;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a real engine answers that all tests share; null when there is none on this machine. */
    meilisearch: { url: string; masterKey: string } | null;
  }
}

/**
 * What it may use while it indexes. Left to itself it takes two thirds of the machine and lays hands on it anew for every task: then a single change takes
 * more than a second on a machine with 24 GB.
 */
const INDEXING_MEMORY = '512MiB';

/** Starts the program `meilisearch` on a free port with a folder of its own. Rejects when it does not answer within 20 seconds. */
export async function startMeilisearch(): Promise<RealEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'kennishub-meilisearch-'));
  const masterKey = 'a-master-key-only-for-tests';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = run();

  function run() {
    const { MEILI_URL: _url, MEILI_KEY: _key, MEILI_MASTER_KEY: _master, ...environment } = process.env;
    return spawn(
      'meilisearch',
      [
        '--no-analytics',
        '--env',
        'production',
        '--master-key',
        masterKey,
        '--max-indexing-memory',
        INDEXING_MEMORY,
        '--http-addr',
        `127.0.0.1:${port}`,
        '--db-path',
        join(folder, 'data'),
      ],
      { cwd: folder, env: environment, stdio: 'ignore' },
    );
  }
  const gone = () =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answers = async () => {
    const end = Date.now() + 20_000;
    for (;;) {
      const healthy = await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (healthy) return;
      if (Date.now() > end) throw new Error('Meilisearch does not answer.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await answers();
  return {
    url,
    masterKey,
    signal: (signal) => void child.kill(signal),
    start: async (disk = 'as it was') => {
      await gone();
      if (disk === 'empty') rmSync(join(folder, 'data'), { recursive: true, force: true });
      child = run();
      await answers();
    },
    stop: async () => {
      child.kill('SIGKILL');
      await gone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One engine for all tests of a run: that of MEILI_URL and its master key (or MEILI_KEY, when that may make others), else one that is started, else none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { MEILI_URL: url, MEILI_KEY: key = '', MEILI_MASTER_KEY: masterKey = key } = process.env;
  const started = !url && meilisearchHere.program ? await startMeilisearch() : null;
  const given = url ? { url, masterKey } : null;
  project.provide('meilisearch', started ? { url: started.url, masterKey: started.masterKey } : given);
  return async () => started?.stop();
}

/** A key as a hub has it; null for an engine without keys. */
export async function hubKey(url: string, masterKey: string, prefix: string): Promise<string | null> {
  return masterKey === '' ? null : (await makeKey({ url, prefix, masterKey, replace: false })).key;
}
