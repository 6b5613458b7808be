import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { mayTendGaps } from './policy.ts';
import { gapColumns, SearchGap, SearchGapStatus } from './search-gap.ts';
import { isShown } from './shown.ts';

type Status = (typeof schema.searchGapStatuses)[number];
const withStatus =
  (status: Status) =>
  (table: typeof schema.searchGaps): SQL =>
    sql`${table.status} = ${status} and ${isShown(table)}`;

builder.queryFields((t) => ({
  searchGaps: t.drizzleConnection({
    type: SearchGap,
    nullable: true,
    description:
      'What visitors searched and nothing answers, the most frequent first. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: {
      status: t.arg({ type: SearchGapStatus, required: false, defaultValue: 'open', description: 'Only these; what is open by default.' }),
    },
    totalCount: (_parent, { status }, { db, viewer }) => {
      if (!mayTendGaps(viewer)) throw forbidden();
      return db.$count(schema.searchGaps, withStatus(status ?? 'open')(schema.searchGaps));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayTendGaps(viewer)) throw forbidden();
      return db.query.searchGaps.findMany(
        query({
          columns: gapColumns,
          where: { RAW: withStatus(args.status ?? 'open') },
          orderBy: pageOrder(args, schema.searchGaps, { count: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
}));
