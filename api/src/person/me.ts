import { actorOf, type Viewer } from '../access/index.ts';
import { Scope } from '../access/scope.ts';
import { builder } from '../graphql/builder.ts';
import { ItemReference, itemsWith } from '../item/index.ts';
import { Role } from './role.ts';

/** Who asks, as far as the api knows. */
export type Me = Viewer & { role: Exclude<Viewer['role'], 'visitor'>; name: string | null; email: string | null };

export const MeType = builder.objectRef<Me>('Me').implement({
  description: 'Who asks: the person behind the login or the token, and what this login or token may.',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'What you may, now.' }),
    name: t.exposeString('name', { nullable: true, description: 'Your name; null for a token that belongs to nobody.' }),
    email: t.exposeString('email', { nullable: true, description: 'Your e-mail address; null for a token that belongs to nobody.' }),
    actor: t.string({
      description: 'What you are called in the audit trail and in the history of items: `person:` or `token:` and an id.',
      resolve: (me) => actorOf(me),
    }),
    scopes: t.expose('scopes', {
      type: [Scope],
      nullable: true,
      description: 'What this token may be used for; null for a login, and for a token that may all that its role may.',
    }),
    regions: t.field({
      type: [ItemReference],
      description: 'The regions that a region editor may touch, by name, also while they are not on the site; empty for every other role.',
      resolve: ({ regionIds }, _args, { db }) => itemsWith(db, regionIds),
    }),
    expert: t.field({
      type: ItemReference,
      nullable: true,
      description: 'The expert that you are, also while the page is not on the site; null for every other role.',
      resolve: async ({ expertId }, _args, { db }) => (expertId ? ((await itemsWith(db, [expertId]))[0] ?? null) : null),
    }),
  }),
});
