import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { currentSlug } from '../item/index.ts';
import { publicationsByYear } from './order.ts';
import { PublicationKind } from './publication.ts';
import { publicationConditions, publicationYear } from './rules.ts';

const PublicationFilterInput = builder.inputType('PublicationFilter', {
  description: 'Narrows a list of publications. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    kinds: t.field({ type: [PublicationKind], description: 'What sort of publication it is.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    advices: t.stringList({ description: 'Slugs of advices.' }),
    schoolTypes: t.stringList({ description: 'Slugs of school types.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level. Finds what is about anything within them, mergers included.' }),
    regions: t.stringList({ description: 'Slugs of inspiration regions it comes from.' }),
    fromYear: t.int({ description: 'Only what appeared in this year or later.' }),
    untilYear: t.int({ description: 'Only what appeared in this year or before.' }),
  }),
});

const PublicationOrder = builder.enumType('PublicationOrder', {
  description: 'The order of a list of publications.',
  values: {
    NEWEST: { value: 'newest', description: 'The newest year first; those without a year come last.' },
    TITLE: { value: 'title', description: 'By title.' },
  } as const,
});

builder.queryFields((t) => ({
  publication: t.drizzleField({
    type: 'publications',
    nullable: true,
    description: 'The publication at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.publications.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'publication', slug, (moved) => db.query.publications.findFirst(query({ where: { slug: moved } })))),
  }),
  publications: t.drizzleConnection({
    type: 'publications',
    description: 'Publications.',
    args: {
      filter: t.arg({ type: PublicationFilterInput, required: false, description: 'Narrows the list.' }),
      order: t.arg({ type: PublicationOrder, required: false, defaultValue: 'newest', description: 'The order.' }),
    },
    totalCount: (_parent, { filter }, { db }) => db.$count(schema.publications, publicationConditions(filter ?? {})(schema.publications)),
    resolve: (query, _parent, args, { db }) => {
      const where = { RAW: publicationConditions(args.filter ?? {}) };
      if (args.order === 'title') {
        return db.query.publications.findMany(query({ where, orderBy: pageOrder(args, schema.publications, { title: 'asc', id: 'asc' }) }));
      }
      const orderBy = publicationsByYear(args);
      return db.query.publications.findMany(query({ where, extras: { publicationYear }, orderBy }));
    },
  }),
}));
