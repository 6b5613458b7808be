import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Running = {
  pid: number;
  /** Resolves when this text has come out; rejects with all output when the process ends before. */
  says: (text: string) => Promise<void>;
  /** Resolves with the exit code (null after a signal) and all output. */
  ended: Promise<{ code: number | null; output: string }>;
  /** Sends a signal to the process alone, or, as the keyboard does, to all that it started. */
  signal: (signal: NodeJS.Signals, to?: 'alone' | 'group') => void;
};

/** Runs a script of the project with the settings given and no others. */
export function runScript(script: string, args: string[], settings: Record<string, string>): Running {
  const {
    DATABASE_URL: _url,
    DATA_DIR: _folder,
    API_PORT: _api,
    SITE_PORT: _site,
    NODE_ENV: _environment,
    MEILI_URL: _engine,
    MEILI_KEY: _key,
    MEILI_MASTER_KEY: _master,
    MEILI_PREFIX: _prefix,
    ...rest
  } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...rest, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    for (const check of waiting) check();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const pid = child.pid ?? 0;
  return {
    pid,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!output.includes(text)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
        void ended.then(({ code }) => reject(new Error(`${script} ended with ${code} before it said "${text}":\n${output}`)));
      }),
    signal: (signal, to = 'alone') => {
      process.kill(to === 'group' ? -pid : pid, signal);
    },
  };
}

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
