import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { currentSlug } from '../item/index.ts';
import { agendaConditions, firstYear } from './rules.ts';

const AgendaFilterInput = builder.inputType('AgendaFilter', {
  description: 'Narrows a list of agendas. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    regions: t.stringList({ description: 'Slugs of inspiration regions.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
  }),
});

builder.queryFields((t) => ({
  agenda: t.drizzleField({
    type: 'agendas',
    nullable: true,
    description: 'The agenda at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.agendas.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'agenda', slug, (moved) => db.query.agendas.findFirst(query({ where: { slug: moved } })))),
  }),
  agendas: t.drizzleConnection({
    type: 'agendas',
    description: 'Agendas, the newest first; those without a year come last.',
    args: { filter: t.arg({ type: AgendaFilterInput, required: false, description: 'Narrows the list.' }) },
    totalCount: (_parent, { filter }, { db }) => db.$count(schema.agendas, agendaConditions(filter ?? {})(schema.agendas)),
    resolve: (query, _parent, args, { db }) =>
      db.query.agendas.findMany(
        query({
          where: { RAW: agendaConditions(args.filter ?? {}) },
          extras: { firstYear },
          orderBy: pageOrder(args, schema.agendas, { firstYear: 'desc', id: 'desc' }, { firstYear: 'number' }),
        }),
      ),
  }),
}));
