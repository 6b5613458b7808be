import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { currentSlug } from '../item/index.ts';
import { expertConditions } from './rules.ts';

const ExpertFilterInput = builder.inputType('ExpertFilter', {
  description: 'Narrows a list of experts. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    competences: t.stringList({ description: 'Slugs of competences.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    schoolTypes: t.stringList({ description: 'Slugs of school types.' }),
  }),
});

builder.queryFields((t) => ({
  expert: t.drizzleField({
    type: 'experts',
    nullable: true,
    description: 'The expert at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.experts.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'expert', slug, (moved) => db.query.experts.findFirst(query({ where: { slug: moved } })))),
  }),
  experts: t.drizzleConnection({
    type: 'experts',
    description: 'Experts by name.',
    args: { filter: t.arg({ type: ExpertFilterInput, required: false, description: 'Narrows the list.' }) },
    totalCount: (_parent, { filter }, { db }) => db.$count(schema.experts, expertConditions(filter ?? {})(schema.experts)),
    resolve: (query, _parent, args, { db }) =>
      db.query.experts.findMany(
        query({
          where: { RAW: expertConditions(args.filter ?? {}) },
          orderBy: pageOrder(args, schema.experts, { name: 'asc', id: 'asc' }),
        }),
      ),
  }),
}));
