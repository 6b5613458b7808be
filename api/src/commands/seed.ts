import { resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm seed [--content FOLDER] [--no-demo]

Loads the content files: what is new or changed in them. What staff edited since is kept.
  --content FOLDER   another folder with content files
  --no-demo          leave the example experts out`;

const { content, 'no-demo': noDemo } = readArguments({ content: { type: 'string' }, 'no-demo': { type: 'boolean' } }, usage);
await runCommand('seed', { ...(content && { content: resolve(content) }), demo: !noDemo });
