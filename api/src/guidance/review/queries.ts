import { dutchDay } from '@kennishub/db/content';
import { and, type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../../access/index.ts';
import { Item, itemColumns } from '../../curation/item.ts';
import { countItems, longestUnchanged } from '../../curation/item-page.ts';
import { mayCurate } from '../../curation/policy.ts';
import { visibleItems } from '../../curation/visible.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { isPastReview } from './due.ts';

type ItemTable = Parameters<typeof visibleItems>[1];

const due =
  ({ viewer, now }: Pick<Context, 'viewer' | 'now'>) =>
  (item: ItemTable): SQL =>
    and(visibleItems(viewer, item), isPastReview(item.id, dutchDay(now))) ?? sql`false`;

builder.queryFields((t) => ({
  dueForReview: t.drizzleConnection({
    type: Item,
    nullable: true,
    description:
      'Published items that nobody looked at for long, those that changed longest ago first. Region editors and experts see only what is theirs; visitors get the error `FORBIDDEN`.',
    totalCount: (_parent, _args, { db, viewer, now }) => {
      if (!mayCurate(viewer)) throw forbidden();
      return countItems(db, due({ viewer, now }));
    },
    resolve: (query, _parent, args, { db, viewer, now }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const where = { RAW: due({ viewer, now }) };
      return db.query.items.findMany(query({ columns: itemColumns, where, orderBy: longestUnchanged(args) }));
    },
  }),
}));
