import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm search:score [--json] [--worst NUMBER]

Asks every search engine that is there the judged queries, and prints nDCG@10 and recall@20 beside two baselines on the same documents: Dutch full
text of Postgres, and Meilisearch with default settings (when MEILI_URL is set). Changes nothing.
  --json           print the numbers as JSON
  --worst NUMBER   also list so many of the weakest queries`;

const { json, worst } = readArguments({ json: { type: 'boolean' }, worst: { type: 'string' } }, usage);
if (worst !== undefined && !/^\d{1,4}$/.test(worst)) {
  console.error(`How many queries is "${worst}"?\n\n${usage}`);
  process.exit(1);
}
await runCommand('search:score', { json: json ?? false, worst: Number(worst ?? 0) });
