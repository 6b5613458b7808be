import { builder } from '../graphql/builder.ts';
import { currentSlug } from '../item/index.ts';
import { Term, VocabularyName } from './term.ts';

builder.queryFields((t) => ({
  term: t.drizzleField({
    type: Term,
    nullable: true,
    description: 'One word of a vocabulary, also under an older slug, or that of a word it took the place of; null when there is none.',
    args: {
      vocabulary: t.arg({ type: VocabularyName, required: true, description: 'The vocabulary.' }),
      slug: t.arg.string({ required: true, description: 'The slug within it.' }),
    },
    resolve: async (query, _root, { vocabulary, slug }, { db }) => {
      const find = (one: string) => db.query.terms.findFirst(query({ where: { vocabulary, slug: one } }));
      const key = (one: string) => `${vocabulary}:${one}`;
      return (await find(slug)) ?? (await currentSlug(db, 'term', key(slug), (moved) => find(moved.slice(key('').length))));
    },
  }),
  terms: t.drizzleField({
    type: [Term],
    description: 'All words of a vocabulary, in order.',
    args: { vocabulary: t.arg({ type: VocabularyName, required: true, description: 'The vocabulary.' }) },
    resolve: (query, _root, { vocabulary }, { db }) =>
      db.query.terms.findMany(query({ where: { vocabulary }, orderBy: { position: 'asc', slug: 'asc' } })),
  }),
}));
