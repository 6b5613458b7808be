import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { isUuid } from '../graphql/is-uuid.ts';

type NamedActor = { actor: string; name: string };

const ActorName = builder.objectRef<NamedActor>('ActorName').implement({
  description: 'Whom the history and the audit trail mean by a `person:` and an id.',
  fields: (t) => ({
    actor: t.exposeString('actor', { description: 'As it was asked.' }),
    name: t.exposeString('name', {
      description: 'The name of the person; once it was erased what somebody was ("een oud-medewerker") and the last role.',
    }),
  }),
});

const idOf = (actor: string): string => actor.replace(/^person:/, '');

builder.queryFields((t) => ({
  actorNames: t.field({
    type: [ActorName],
    nullable: true,
    description:
      'The names of people, by how the history and the audit trail call them; whom nobody knows any more is left out. For everybody who works with the hub; visitors get the error `FORBIDDEN`.',
    args: { actors: t.arg.stringList({ required: true, description: 'Such as `person:` and an id, 50 at most. Others are left out.' }) },
    resolve: async (_root, { actors }, { db, viewer }): Promise<NamedActor[]> => {
      if (viewer.role === 'visitor') throw forbidden();
      const ids = [...new Set(actors.filter((actor) => actor.startsWith('person:')).map(idOf))].filter(isUuid);
      if (ids.length === 0) return [];
      const people = await db.query.persons.findMany({ columns: { id: true, name: true }, where: { id: { in: ids } } });
      return people.map(({ id, name }) => ({ actor: `person:${id}`, name }));
    },
  }),
}));
