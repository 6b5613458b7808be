import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { Term } from './term.ts';

/** How many practices carry a term. */
const pilotCount = (term: typeof schema.terms): SQL<number> =>
  sql<number>`(select count(*) from pilot_terms link where link.term_id = ${term.id})`.mapWith(Number);

builder.drizzleInterfaceField(Term, 'pilotCount', (t) =>
  t.int({
    description: 'How many practices carry it. `pilots(filter:)` finds them.',
    select: { extras: { pilotCount } },
    resolve: (term) => term.pilotCount,
  }),
);
