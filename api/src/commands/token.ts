import { schema } from '@kennishub/db';
import type { Role, Scope } from '../access/index.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const roles = schema.memberRoles;
const usage = `pnpm run token --role ROLE [--person ADDRESS] [--scope SCOPE …] [--expires DAY] [--label TEXT]

Makes an access token for the GraphQL API and prints it once.
  --role ROLE        ${roles.join(', ')}; with --person it may be left out
  --person ADDRESS   the e-mail address of a member: the token can do no more than this person. A region editor or
                     an expert needs one, since without a person there is no region and no expert to touch
  --scope SCOPE      ${schema.scopes.join(', ')}; more than once for more. Left out: all that the role may
  --expires DAY      until when it works, as 2027-01-31; left out: for ever
  --label TEXT       what it is for, for the list of tokens`;

const fail = (mistake: string): never => {
  console.error(`${mistake}\n\n${usage}`);
  process.exit(1);
};

const given = readArguments(
  {
    role: { type: 'string' },
    person: { type: 'string' },
    scope: { type: 'string', multiple: true },
    expires: { type: 'string' },
    label: { type: 'string' },
  },
  usage,
);
const role = roles.find((known) => known === given.role) ?? null;
if (given.role !== undefined && !role) fail(`There is no role "${given.role}".`);
if (!role && given.person === undefined) fail('Which role?');
const unknown = given.scope?.find((scope) => !schema.scopes.some((known) => known === scope));
if (unknown !== undefined) fail(`There is no scope "${unknown}".`);
if (given.expires !== undefined && Number.isNaN(Date.parse(given.expires))) fail(`"${given.expires}" is no day.`);
await runCommand('token', {
  role: role satisfies Role | null,
  person: given.person ?? null,
  scopes: (given.scope as Scope[] | undefined) ?? null,
  expires: given.expires ?? null,
  label: given.label ?? 'from the command line',
});
