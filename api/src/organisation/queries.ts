import { schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';

const coalitionOnly = (only: boolean | null | undefined) => (table: typeof schema.organisations) =>
  only ? eq(table.coalitionPartner, true) : sql`true`;

builder.queryFields((t) => ({
  organisation: t.drizzleField({
    type: 'organisations',
    nullable: true,
    description: 'The organisation with this slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.organisations.findFirst(query({ where: { slug } })),
  }),
  organisations: t.drizzleConnection({
    type: 'organisations',
    description: 'Organisations by name.',
    args: { coalitionPartners: t.arg.boolean({ required: false, description: 'True: only the partners in the coalition.' }) },
    totalCount: (_parent, args, { db }) => db.$count(schema.organisations, coalitionOnly(args.coalitionPartners)(schema.organisations)),
    resolve: (query, _parent, args, { db }) =>
      db.query.organisations.findMany(
        query({
          where: { RAW: coalitionOnly(args.coalitionPartners) },
          orderBy: pageOrder(args, schema.organisations, { name: 'asc', id: 'asc' }),
        }),
      ),
  }),
}));
