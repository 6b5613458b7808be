import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { Municipality } from './municipality.ts';
import { Partnership } from './partnership.ts';
import { YouthRegion } from './youth-region.ts';

/** A wider area counts as it was in its own latest year: partnerships and youth regions are published for different years. */
const ofLatestYear = (membership: typeof schema.areaMemberships): SQL =>
  sql`${membership.year} = (select max(latest.year) from area_memberships latest where latest.area_code = ${membership.areaCode})`;

const areaKey = { code: true, kind: true, name: true } as const;

builder.drizzleObjectFields(Municipality, (t) => ({
  youthRegion: t.field({
    type: YouthRegion,
    nullable: true,
    description: 'The youth region it belongs to today; null when it has merged into another.',
    select: (_args, _context, nestedSelection) => ({
      with: {
        belongsTo: {
          columns: { year: true },
          where: { RAW: ofLatestYear, area: { kind: 'youth-region' } },
          with: { area: nestedSelection({ columns: areaKey }) },
        },
      },
    }),
    resolve: ({ belongsTo }) => belongsTo[0]?.area ?? null,
  }),
  partnerships: t.field({
    type: [Partnership],
    description: 'The partnerships for inclusive education that work in it, by code.',
    select: (_args, _context, nestedSelection) => ({
      with: {
        belongsTo: {
          columns: { year: true },
          where: { RAW: ofLatestYear, area: { kind: 'partnership' } },
          with: { area: nestedSelection({ columns: areaKey }) },
        },
      },
    }),
    resolve: ({ belongsTo }) => belongsTo.map(({ area }) => area).sort((one, other) => one.code.localeCompare(other.code)),
  }),
}));
