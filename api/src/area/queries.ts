import { schema } from '@kennishub/db';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { sought } from '../graphql/sought.ts';
import { Area, AreaKind } from './area.ts';
import { YouthRegion } from './youth-region.ts';

builder.queryFields((t) => ({
  area: t.drizzleField({
    type: Area,
    nullable: true,
    description: 'The area with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'The official code, such as `GM0632` or `JZ19`.' }) },
    resolve: (query, _root, { code }, { db }) => db.query.areas.findFirst(query({ where: { code } })),
  }),
  areas: t.drizzleConnection({
    type: Area,
    description: 'Areas by name. Without arguments all of them, all levels mixed.',
    args: {
      kinds: t.arg({ type: [AreaKind], required: false, description: 'Only these levels.' }),
      name: t.arg.string({ required: false, description: 'Only areas whose name begins with this, whatever the case and accents.' }),
      slug: t.arg.string({ required: false, description: 'Only areas with this slug: one at each level at most.' }),
      present: t.arg.boolean({ required: false, description: 'True leaves out municipalities that have merged into another.' }),
    },
    totalCount: (_parent, args, { db }) => db.$count(schema.areas, areaConditions(args)(schema.areas)),
    resolve: (query, _parent, args, { db }) =>
      db.query.areas.findMany(
        query({
          columns: { code: true, kind: true },
          where: { RAW: areaConditions(args) },
          orderBy: pageOrder(args, schema.areas, { name: 'asc', code: 'asc' }),
        }),
      ),
  }),
  youthRegions: t.drizzleField({
    type: [YouthRegion],
    description: 'The 42 youth regions, as they lie on the tile map: row by row, from the left.',
    resolve: (query, _root, _args, { db }) => db.query.areas.findMany(query({ where: { kind: 'youth-region' }, orderBy: byTile })),
  }),
}));

type AreaFilter = {
  kinds?: readonly (typeof schema.areaKinds)[number][] | null;
  name?: string | null;
  slug?: string | null;
  present?: boolean | null;
};

const areaConditions =
  (filter: AreaFilter) =>
  (table: typeof schema.areas): SQL => {
    const name = sought(filter.name);
    return (
      and(
        filter.kinds ? inArray(table.kind, [...filter.kinds]) : undefined,
        name ? sql`starts_with(lower(unaccent(${table.name})), lower(unaccent(${name})))` : undefined,
        filter.slug ? eq(table.slug, filter.slug) : undefined,
        filter.present
          ? sql`not exists (select 1 from municipalities gone where gone.code = ${table.code} and gone.ended_on is not null)`
          : undefined,
      ) ?? sql`true`
    );
  };

const byTile = (area: typeof schema.areas): SQL =>
  sql`(select tile.tile_row * 1000 + tile.tile_column from youth_regions tile where tile.code = ${area.code}), ${area.code}`;
