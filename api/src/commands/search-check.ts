import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm search:check

Compares the index of Meilisearch with the search documents: what is missing, extra or stale, and which settings differ. Exits with 1 on any.`;

readArguments({}, usage);
await runCommand('search:check', {});
