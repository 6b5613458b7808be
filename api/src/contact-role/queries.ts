import { schema } from '@kennishub/db';
import { isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { isRegionItem } from '../item/index.ts';
import { ContactRole } from './contact-role.ts';
import { maySeeContactRoles } from './policy.ts';

type Wanted = { regions?: readonly string[] | null | undefined; ended?: boolean | null | undefined };

const wanted =
  ({ regions, ended }: Wanted) =>
  (role: typeof schema.contactRoles): SQL =>
    sql`${ended ? isNotNull(role.endedAt) : isNull(role.endedAt)} and ${regions ? isRegionItem(role.regionId, regions) : sql`true`}`;

builder.queryFields((t) => ({
  contactRoles: t.drizzleConnection({
    type: ContactRole,
    nullable: true,
    description:
      'The roles under which regions are reached, and who holds them, by title. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: {
      regions: t.arg.stringList({ required: false, description: 'Only of these regions, by slug.' }),
      ended: t.arg.boolean({ required: false, description: 'True: those that ended. Left out: those that are there.' }),
    },
    totalCount: (_parent, args, { db, viewer }) => {
      if (!maySeeContactRoles(viewer)) throw forbidden();
      return db.$count(schema.contactRoles, wanted(args)(schema.contactRoles));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!maySeeContactRoles(viewer)) throw forbidden();
      return db.query.contactRoles.findMany(
        query({
          columns: { id: true },
          where: { RAW: wanted(args) },
          orderBy: pageOrder(args, schema.contactRoles, { title: 'asc', id: 'asc' }),
        }),
      );
    },
  }),
}));
