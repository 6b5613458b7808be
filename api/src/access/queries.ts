import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { AccessToken } from './access-token.ts';
import { hasOwnAccess, mayEndAllAccess } from './policy.ts';
import { forbidden } from './refusals.ts';
import type { Viewer } from './viewer.ts';

/** Tokens that were not revoked: one's own, or everybody's. */
const visible =
  (viewer: Viewer, all: boolean) =>
  (token: typeof schema.accessTokens): SQL =>
    sql`${token.revokedAt} is null and ${all ? sql`true` : sql`${token.personId} = ${viewer.personId}::uuid`}`;

function check(viewer: Viewer, all: boolean): void {
  if (!hasOwnAccess(viewer) || (all && !mayEndAllAccess(viewer))) throw forbidden();
}

builder.queryFields((t) => ({
  accessTokens: t.drizzleConnection({
    type: AccessToken,
    nullable: true,
    description:
      'The tokens for the API that were not revoked, the newest first: your own, or for administrators those of everybody. Others get the error `FORBIDDEN`.',
    args: { all: t.arg.boolean({ required: true, defaultValue: false, description: 'Those of everybody; only for administrators.' }) },
    totalCount: (_parent, { all }, { db, viewer }) => {
      check(viewer, all);
      return db.$count(schema.accessTokens, visible(viewer, all)(schema.accessTokens));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      check(viewer, args.all);
      return db.query.accessTokens.findMany(
        query({
          columns: { id: true },
          where: { RAW: visible(viewer, args.all) },
          orderBy: pageOrder(args, schema.accessTokens, { createdAt: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
}));
