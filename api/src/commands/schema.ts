import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { graphqlSchema } from '../schema.ts';

/** Prints the schema into `api/schema.graphql`, which is committed: the site and every client build on it. */
const path = fileURLToPath(new URL('../../schema.graphql', import.meta.url));
writeFileSync(path, `${printSchema(graphqlSchema)}\n`);
console.log(`The schema stands in ${path}.`);
