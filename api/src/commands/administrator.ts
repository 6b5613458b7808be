import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm run administrator --email ADDRESS --name NAME

Makes somebody an administrator and prints a link to log in with. For the first one, and for when nobody gets in any more.
  --email ADDRESS   what the person logs in with
  --name NAME       how the person is called`;

const { email, name } = readArguments({ email: { type: 'string' }, name: { type: 'string' } }, usage);
if (!email || !name) {
  console.error(`Who?\n\n${usage}`);
  process.exit(1);
}
await runCommand('administrator', { email, name });
