import type { schema } from '@kennishub/db';
import { hasOwnAccess } from '../access/policy.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';

const LoginWay = enumOf<schema.LoginWay>('LoginWay', 'How somebody proved who it is.', {
  link: 'By a link in a mail.',
  oidc: 'By another organisation (OIDC).',
  command: 'By a link that was printed on the machine of the hub.',
});

/** No node: whose it is decides who sees it, and only its list knows. */
export const Login = builder.drizzleObject('logins', {
  name: 'Login',
  description: 'A browser that is logged in. Only for whose it is, and administrators.',
  visibleTo: hasOwnAccess,
  select: { columns: { id: true } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `revokeLogin`.' }),
    person: t.string({
      description: 'The name of who is logged in.',
      select: { with: { person: { columns: { name: true } } } },
      resolve: ({ person }) => person.name,
    }),
    way: t.expose('way', { type: LoginWay, description: 'How it began.' }),
    browser: t.exposeString('browser', {
      nullable: true,
      description: 'The browser and the system, such as "Firefox op Windows"; null when unknown.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', description: 'When it was last used, to the minute.' }),
    current: t.boolean({
      description: 'Whether it is the login that asks.',
      resolve: ({ id }, _args, { viewer }) => id === viewer.loginId,
    }),
  }),
});
