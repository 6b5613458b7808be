import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm search:rebuild

Makes the index of Meilisearch anew from the search documents, and puts it in the place of the old one in one step. Searching goes on.`;

readArguments({}, usage);
await runCommand('search:rebuild', {});
