import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../access/index.ts';
import { type Asked, refuseOthers, whose } from '../access/whose.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { Login } from './login.ts';
import { after, loginTerms } from './terms.ts';

/** Logins that still work: one's own, those of one person, or everybody's. */
const visible =
  (viewer: Viewer, asked: Asked, now: Date) =>
  (login: typeof schema.logins): SQL =>
    sql`${login.endedAt} is null
      and ${login.lastUsedAt} > ${after(now, -loginTerms.idle).toISOString()}::timestamptz
      and ${login.createdAt} > ${after(now, -loginTerms.login).toISOString()}::timestamptz
      and ${whose(viewer, asked, login.personId)}`;

const LoginWaysType = builder.objectRef<{ oidc: string | null }>('LoginWays').implement({
  description: 'How one can log in here, beside a link in a mail.',
  fields: (t) => ({
    oidc: t.exposeString('oidc', {
      nullable: true,
      description: 'The name of the organisation where one can log in as well; null when there is none.',
    }),
  }),
});

builder.queryFields((t) => ({
  loginWays: t.field({
    type: LoginWaysType,
    description: 'How one can log in here.',
    resolve: (_root, _args, { oidc }) => ({ oidc: oidc?.name ?? null }),
  }),
  logins: t.drizzleConnection({
    type: Login,
    nullable: true,
    description:
      'The browsers that are logged in, the last used first: your own, or for administrators those of everybody. Others get the error `FORBIDDEN`.',
    args: {
      all: t.arg.boolean({ required: true, defaultValue: false, description: 'Those of everybody; only for administrators.' }),
      person: t.arg.id({ required: false, description: 'Those of the person with this `personId`; only for administrators.' }),
    },
    totalCount: (_parent, asked, { db, viewer, now }) => {
      refuseOthers(viewer, asked);
      return db.$count(schema.logins, visible(viewer, asked, now)(schema.logins));
    },
    resolve: (query, _parent, args, { db, viewer, now }) => {
      refuseOthers(viewer, args);
      return db.query.logins.findMany(
        query({
          columns: { id: true },
          where: { RAW: visible(viewer, args, now) },
          orderBy: pageOrder(args, schema.logins, { lastUsedAt: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
}));
