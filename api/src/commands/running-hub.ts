import { createHash } from 'node:crypto';
import { chmodSync, realpathSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@kennishub/db';
import { readBody } from '../http/body.ts';
import { commands } from './commands.ts';

/**
 * The embedded database belongs to one process. A command that is given while the hub runs is therefore handed to it, through a socket that
 * only the same user can open. In the temp folder, because the path of a socket may not be long.
 */
const socketPath = (dataFolder: string): string =>
  join(tmpdir(), `kennishub-${createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16)}.sock`);

/** Lets the running hub carry out commands. Returns what ends that. */
export async function listenForCommands(dataFolder: string, db: Database): Promise<{ close: () => Promise<void> }> {
  const path = socketPath(dataFolder);
  rmSync(path, { force: true });
  const server = createServer((message, answer) => {
    readBody(message, 10_000)
      .then((body) => {
        const { command, values } = JSON.parse(body?.toString() ?? '') as { command: keyof typeof commands; values: never };
        return commands[command](db, values);
      })
      .then(
        (text) => answer.end(text),
        (error: unknown) => {
          answer.statusCode = 500;
          answer.end(error instanceof Error ? error.message : String(error));
        },
      );
  });
  const mask = process.umask(0o077);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(mask);
  }
  chmodSync(path, 0o600);
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Hands a command to the hub that has the data folder open. Resolves to what it says; rejects with its error. */
export const askRunningHub = (dataFolder: string, command: string, values: object): Promise<string> =>
  new Promise((resolve, reject) => {
    const message = request({ socketPath: socketPath(dataFolder), method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    });
    message.on('error', reject);
    message.end(JSON.stringify({ command, values }));
  });
