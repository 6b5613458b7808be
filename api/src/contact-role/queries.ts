import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { isRegionItem } from '../item/index.ts';
import { ContactRole } from './contact-role.ts';
import { maySeeContactRoles } from './policy.ts';

const ofRegions =
  (slugs: readonly string[] | null | undefined) =>
  (role: typeof schema.contactRoles): SQL =>
    slugs ? isRegionItem(role.regionId, slugs) : sql`true`;

builder.queryFields((t) => ({
  contactRoles: t.drizzleConnection({
    type: ContactRole,
    nullable: true,
    description:
      'The roles under which regions are reached, and who holds them, by title. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { regions: t.arg.stringList({ required: false, description: 'Only of these regions, by slug.' }) },
    totalCount: (_parent, { regions }, { db, viewer }) => {
      if (!maySeeContactRoles(viewer)) throw forbidden();
      return db.$count(schema.contactRoles, ofRegions(regions)(schema.contactRoles));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!maySeeContactRoles(viewer)) throw forbidden();
      return db.query.contactRoles.findMany(
        query({
          columns: { id: true },
          where: { RAW: ofRegions(args.regions) },
          orderBy: pageOrder(args, schema.contactRoles, { title: 'asc', id: 'asc' }),
        }),
      );
    },
  }),
}));
