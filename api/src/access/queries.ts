import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { AccessToken } from './access-token.ts';
import type { Viewer } from './viewer.ts';
import { type Asked, refuseOthers, whose } from './whose.ts';

/** Tokens that were not revoked: one's own, those of one person, or everybody's. */
const visible =
  (viewer: Viewer, asked: Asked) =>
  (token: typeof schema.accessTokens): SQL =>
    sql`${token.revokedAt} is null and ${whose(viewer, asked, token.personId)}`;

builder.queryFields((t) => ({
  accessTokens: t.drizzleConnection({
    type: AccessToken,
    nullable: true,
    description:
      'The tokens for the API that were not revoked, the newest first: your own, or for administrators those of everybody. Others get the error `FORBIDDEN`.',
    args: {
      all: t.arg.boolean({ required: true, defaultValue: false, description: 'Those of everybody; only for administrators.' }),
      person: t.arg.id({ required: false, description: 'Those of the person with this `personId`; only for administrators.' }),
    },
    totalCount: (_parent, asked, { db, viewer }) => {
      refuseOthers(viewer, asked);
      return db.$count(schema.accessTokens, visible(viewer, asked)(schema.accessTokens));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      refuseOthers(viewer, args);
      return db.query.accessTokens.findMany(
        query({
          columns: { id: true },
          where: { RAW: visible(viewer, args) },
          orderBy: pageOrder(args, schema.accessTokens, { createdAt: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
}));
