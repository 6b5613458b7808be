import { builder } from '../graphql/builder.ts';
import { Term, VocabularyName } from './term.ts';

builder.queryFields((t) => ({
  term: t.drizzleField({
    type: Term,
    nullable: true,
    description: 'One word of a vocabulary; null when there is none.',
    args: {
      vocabulary: t.arg({ type: VocabularyName, required: true, description: 'The vocabulary.' }),
      slug: t.arg.string({ required: true, description: 'The slug within it.' }),
    },
    resolve: (query, _root, { vocabulary, slug }, { db }) => db.query.terms.findFirst(query({ where: { vocabulary, slug } })),
  }),
  terms: t.drizzleField({
    type: [Term],
    description: 'All words of a vocabulary, in order.',
    args: { vocabulary: t.arg({ type: VocabularyName, required: true, description: 'The vocabulary.' }) },
    resolve: (query, _root, { vocabulary }, { db }) =>
      db.query.terms.findMany(query({ where: { vocabulary }, orderBy: { position: 'asc', slug: 'asc' } })),
  }),
}));
