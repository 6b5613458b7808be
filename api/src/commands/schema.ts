import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { graphqlSchema } from '../schema.ts';
import { readArguments } from './arguments.ts';

const usage = `pnpm schema [--check]

Prints the GraphQL schema into api/schema.graphql, which is committed: the site and every client build on it.
  --check   write nothing, and exit with 1 when the file is not what the code says`;

const { check } = readArguments({ check: { type: 'boolean' } }, usage);
const path = fileURLToPath(new URL('../../schema.graphql', import.meta.url));
const printed = `${printSchema(graphqlSchema)}\n`;
if (!check) {
  writeFileSync(path, printed);
  console.log('The schema stands in api/schema.graphql.');
} else if (readFileSync(path, 'utf8') !== printed) {
  console.error('api/schema.graphql is not what the code says: run `pnpm schema`, read what changed, and commit it.');
  process.exitCode = 1;
}
