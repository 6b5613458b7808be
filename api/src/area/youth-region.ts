import type { schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { areaType } from './area.ts';
import { Municipality } from './municipality.ts';

const Tile = builder.objectRef<{ column: number; row: number }>('Tile').implement({
  description: 'A place on the tile map of the 42 youth regions: hexagons with a point on top, odd rows half a tile to the right.',
  fields: (t) => ({
    column: t.exposeInt('column', { description: 'The column, from 0 at the left.' }),
    row: t.exposeInt('row', { description: 'The row, from 0 at the top.' }),
  }),
});

export const YouthRegion = areaType(
  'youth-region',
  'One of the 42 regions in which municipalities organise youth care together (jeugdregio, J42).',
);

builder.drizzleObjectFields(YouthRegion, (t) => ({
  shortLabel: t.string({
    description: 'A name short enough for the tile map.',
    select: { with: { youthRegion: { columns: { shortLabel: true } } }, columns: { name: true } },
    resolve: (area) => area.youthRegion?.shortLabel ?? area.name,
  }),
  nameIn2019: t.string({
    nullable: true,
    description: 'Its name in 2019; null when it is the same.',
    select: { with: { youthRegion: { columns: { nameIn2019: true } } } },
    resolve: (area) => area.youthRegion?.nameIn2019 ?? null,
  }),
  tile: t.field({
    type: Tile,
    description: 'Its hexagon on the tile map.',
    select: { with: { youthRegion: { columns: { tileColumn: true, tileRow: true } } } },
    resolve: (area) => ({ column: area.youthRegion?.tileColumn ?? 0, row: area.youthRegion?.tileRow ?? 0 }),
  }),
  municipalities: t.field({
    type: [Municipality],
    description: 'The municipalities that belong to it today, by name.',
    select: (_args, _context, nestedSelection) => ({
      with: {
        memberships: {
          columns: { year: true },
          where: { RAW: ofLatestYear },
          with: { municipality: nestedSelection({ columns: { code: true, kind: true, name: true } }) },
        },
      },
    }),
    resolve: ({ memberships }) =>
      memberships.map(({ municipality }) => municipality).sort((one, other) => one.name.localeCompare(other.name, 'nl')),
  }),
  inspirationRegions: t.relation('inspirationRegions', {
    query: { orderBy: { name: 'asc' } },
    description: 'The inspiration regions that are this region, or a part of it, by name.',
  }),
}));

/** The memberships are kept per year, because the map of 2019 is not today's. */
const ofLatestYear = (membership: typeof schema.areaMemberships) =>
  sql`${membership.year} = (select max(latest.year) from area_memberships latest where latest.area_code = ${membership.areaCode})`;
