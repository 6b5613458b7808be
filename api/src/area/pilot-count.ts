import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { Area } from './area.ts';

/** How many practices fall under an area: the same ones that `pilots(filter: { areas: [code] })` finds. */
const pilotCount = (area: typeof schema.areas): SQL<number> =>
  sql<number>`(
    select count(distinct link.item_id) from area_coverage cover join pilot_areas link on link.area_code = cover.area_code
    where cover.within_code = ${area.code})`.mapWith(Number);

builder.drizzleInterfaceField(Area, 'pilotCount', (t) =>
  t.int({
    description: 'How many practices fall under it: those about it, about anything within it, and about anything it lies in.',
    select: { extras: { pilotCount } },
    resolve: (area) => area.pilotCount,
  }),
);
