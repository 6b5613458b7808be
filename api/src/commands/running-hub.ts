import { createHash } from 'node:crypto';
import { chmodSync, realpathSync, rmSync } from 'node:fs';
import { createServer, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readBody } from '../http/body.ts';
import { commands } from './commands.ts';
import type { CommandTools } from './tools.ts';

/**
 * The embedded database belongs to one process. A command that is given while the hub runs is therefore handed to it, through a socket that
 * only the same user can open. In the temp folder, because the path of a socket may not be long.
 */
const socketPath = (dataFolder: string): string =>
  join(tmpdir(), `kennishub-${createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16)}.sock`);

/** A line of the answer: how far it is, and at the end what to print or what went wrong. */
type Line = { progress: [done: number, all: number] } | { text: string } | { error: string };

/** Lets the running hub carry out commands. Returns what ends that. */
export async function listenForCommands(
  dataFolder: string,
  tools: Omit<CommandTools, 'onProgress'>,
): Promise<{ close: () => Promise<void> }> {
  const path = socketPath(dataFolder);
  rmSync(path, { force: true });
  const server = createServer((message, answer) => {
    readBody(message, 10_000)
      .then((body) => {
        const { command, values } = JSON.parse(body?.toString() ?? '') as { command: keyof typeof commands; values: never };
        return commands[command]({ ...tools, onProgress: (done, all) => say(answer, { progress: [done, all] }) }, values);
      })
      .then(
        (text) => say(answer, { text }),
        (error: unknown) => say(answer, { error: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => answer.end());
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

const say = (answer: ServerResponse, line: Line): boolean => answer.write(`${JSON.stringify(line)}\n`);

/** Hands a command to the hub that has the data folder open. Resolves to what it says; rejects with its error. */
export const askRunningHub = (
  dataFolder: string,
  command: string,
  values: object,
  onProgress: CommandTools['onProgress'],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const message = request({ socketPath: socketPath(dataFolder), method: 'POST' }, (answer) => {
      createInterface({ input: answer })
        .on('line', (text) => {
          const line = JSON.parse(text) as Line;
          if ('progress' in line) onProgress(...line.progress);
          else if ('text' in line) resolve(line.text);
          else reject(new Error(line.error));
        })
        .on('close', () => reject(new Error('The hub stopped before it was done.')));
    });
    message.on('error', reject);
    message.end(JSON.stringify({ command, values }));
  });
