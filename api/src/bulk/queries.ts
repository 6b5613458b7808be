import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { BulkChange, changeColumns, visibleChanges } from './bulk-change.ts';
import { checkMany, idOrNone } from './who.ts';

builder.queryFields((t) => ({
  bulkChange: t.drizzleField({
    type: BulkChange,
    nullable: true,
    description:
      'A change of many items; null when there is none, or none of yours. Staff see everybody’s. Visitors get the error `FORBIDDEN`.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { db, viewer }) => {
      checkMany(viewer);
      return db.query.bulkChanges.findFirst(
        query({
          columns: changeColumns,
          where: { RAW: (change) => and(eq(change.id, idOrNone(id)), visibleChanges(viewer, change)) as never },
        }),
      );
    },
  }),
  bulkChanges: t.drizzleConnection({
    type: BulkChange,
    nullable: true,
    description:
      'Changes of many items of the last thirty days, the latest first: yours, or for staff everybody’s. Visitors get the error `FORBIDDEN`.',
    totalCount: (_parent, _args, { db, viewer }) => {
      checkMany(viewer);
      return db.$count(schema.bulkChanges, visibleChanges(viewer, schema.bulkChanges));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      checkMany(viewer);
      const where = { RAW: (change: typeof schema.bulkChanges) => visibleChanges(viewer, change) };
      return db.query.bulkChanges.findMany(
        query({ columns: changeColumns, where, orderBy: pageOrder(args, schema.bulkChanges, { createdAt: 'desc', id: 'desc' }) }),
      );
    },
  }),
}));
