import type { Viewer } from '../access/index.ts';
import { Scope } from '../access/scope.ts';
import { Expert } from '../expert/index.ts';
import { builder } from '../graphql/builder.ts';
import { InspirationRegion } from '../inspiration-region/inspiration-region.ts';
import { Role } from './role.ts';

/** Who asks, as far as the api knows. */
export type Me = Viewer & { role: Exclude<Viewer['role'], 'visitor'>; name: string | null; email: string | null };

export const MeType = builder.objectRef<Me>('Me').implement({
  description: 'Who asks: the person behind the login or the token, and what this login or token may.',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'What you may, now.' }),
    name: t.exposeString('name', { nullable: true, description: 'Your name; null for a token that belongs to nobody.' }),
    email: t.exposeString('email', { nullable: true, description: 'Your e-mail address; null for a token that belongs to nobody.' }),
    scopes: t.expose('scopes', {
      type: [Scope],
      nullable: true,
      description: 'What this token may be used for; null for a login, and for a token that may all that its role may.',
    }),
    regions: t.drizzleField({
      type: [InspirationRegion],
      description: 'The regions that a region editor may touch, by name; empty for every other role.',
      resolve: async (query, { regionIds }, _args, { db }) =>
        regionIds.length === 0
          ? []
          : db.query.inspirationRegions.findMany(query({ where: { id: { in: [...regionIds] } }, orderBy: { name: 'asc', id: 'asc' } })),
    }),
    expert: t.drizzleField({
      type: Expert,
      nullable: true,
      description: 'The expert that you are; null for every other role.',
      resolve: async (query, { expertId }, _args, { db }) =>
        expertId ? await db.query.experts.findFirst(query({ where: { id: expertId } })) : null,
    }),
  }),
});
