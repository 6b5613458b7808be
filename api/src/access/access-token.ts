import { builder } from '../graphql/builder.ts';
import { Role } from '../person/role.ts';
import { hasOwnAccess } from './policy.ts';
import { Scope } from './scope.ts';

/** No node: whose it is decides who sees it, and only its lists know. */
export const AccessToken = builder.drizzleObject('accessTokens', {
  name: 'AccessToken',
  description: 'A token for the API. The token itself is shown once, when it is made. Only for its owner and administrators.',
  visibleTo: hasOwnAccess,
  select: { columns: { id: true } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `revokeAccessToken`.' }),
    label: t.exposeString('label', { description: 'What it is for.' }),
    owner: t.string({
      nullable: true,
      description: 'The name of whose it is; null for one that was made on the command line for nobody.',
      select: { with: { person: { columns: { name: true } } } },
      resolve: ({ person }) => person?.name ?? null,
    }),
    role: t.field({
      type: Role,
      description: 'The role it was made for: it may no more than that, and no more than its owner may now.',
      select: { columns: { role: true } },
      resolve: ({ role }) => {
        if (role === 'visitor') throw new Error('A visitor has no token.');
        return role;
      },
    }),
    scopes: t.expose('scopes', { type: [Scope], nullable: true, description: 'What it may be used for; null: all that its role may.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'Until when it works; null: for ever.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null when it never was.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked; null when it was not.' }),
  }),
});
