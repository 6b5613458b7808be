import { schema } from '@kennishub/db';
import type { Role } from '../access/index.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const roles = schema.roles.filter((role) => role !== 'visitor');
const usage = `pnpm run token --role ROLE [--label TEXT]

Makes an access token for the GraphQL API and prints it once.
  --role ROLE    ${roles.join(', ')}
  --label TEXT   whose it is, for the list of tokens`;

const { role, label } = readArguments({ role: { type: 'string' }, label: { type: 'string' } }, usage);
if (!roles.some((known) => known === role)) {
  console.error(`${role ? `There is no role "${role}".` : 'Which role?'}\n\n${usage}`);
  process.exit(1);
}
await runCommand('token', { role: role as Role, label: label ?? 'from the command line' });
