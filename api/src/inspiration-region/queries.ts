import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { currentSlug } from '../item/index.ts';
import { InspirationRegionKind } from './inspiration-region.ts';
import { regionConditions } from './rules.ts';

const InspirationRegionFilterInput = builder.inputType('InspirationRegionFilter', {
  description: 'Narrows a list of inspiration regions. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    themes: t.stringList({ description: 'Slugs of themes.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level. Finds the regions in them, and the regions that they lie in.' }),
    kinds: t.field({ type: [InspirationRegionKind], description: 'What it consists of.' }),
  }),
});

builder.queryFields((t) => ({
  inspirationRegion: t.drizzleField({
    type: 'inspirationRegions',
    nullable: true,
    description: 'The inspiration region at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.inspirationRegions.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'inspiration-region', slug, (moved) =>
        db.query.inspirationRegions.findFirst(query({ where: { slug: moved } })),
      )),
  }),
  inspirationRegions: t.drizzleConnection({
    type: 'inspirationRegions',
    description: 'Inspiration regions by name.',
    args: { filter: t.arg({ type: InspirationRegionFilterInput, required: false, description: 'Narrows the list.' }) },
    totalCount: (_parent, { filter }, { db }) =>
      db.$count(schema.inspirationRegions, regionConditions(filter ?? {})(schema.inspirationRegions)),
    resolve: (query, _parent, args, { db }) =>
      db.query.inspirationRegions.findMany(
        query({
          where: { RAW: regionConditions(args.filter ?? {}) },
          orderBy: pageOrder(args, schema.inspirationRegions, { name: 'asc', id: 'asc' }),
        }),
      ),
  }),
}));
