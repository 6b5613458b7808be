import { builder } from '../graphql/builder.ts';
import { MeType } from './me.ts';
import { personBehind } from './rules.ts';

builder.queryFields((t) => ({
  me: t.field({
    type: MeType,
    nullable: true,
    description: 'Who asks: null for a visitor.',
    resolve: async (_root, _args, { db, viewer }) => {
      const { role, personId } = viewer;
      if (role === 'visitor') return null;
      const person = personId ? await personBehind(db, personId) : null;
      return { ...viewer, role, name: person?.name ?? null, email: person?.email ?? null };
    },
  }),
}));
