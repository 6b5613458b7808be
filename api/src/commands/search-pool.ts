import { readArguments } from './arguments.ts';
import { runCommand } from './run.ts';

const usage = `pnpm search:pool [--query ID,ID…] [--by-engine]

Lists what any search engine that is there, or a baseline, puts among its best ten for a judged query and nobody has looked at, among everything and
among practices. In an order that does not tell who brought it: judge it by the rules in api/src/search/judged/queries.yaml, put what helps there, and
the rest into looked-at.yaml beside it. Changes nothing.
  --query ID,ID…  only these judged queries
  --by-engine     count the grades in the best ten of each engine instead; not before everything is judged`;

const values = readArguments({ query: { type: 'string' }, 'by-engine': { type: 'boolean' } }, usage);
await runCommand('search:pool', { queries: values.query?.split(',') ?? [], byEngine: values['by-engine'] ?? false });
