import { Municipality } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { inOtherWords } from '../item/index.ts';
import { Advice, ExpertCompetence, inOrder, SchoolType, Theme } from '../vocabulary/index.ts';

export const Expert = builder.drizzleNode('experts', {
  name: 'Expert',
  description: 'A member of the expert pool (expert), or an example of one.',
  select: { columns: { id: true } },
  id: { column: (expert) => expert.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The address. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the published version was last changed.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    headline: t.exposeString('headline', { description: 'In one line what to ask this expert for.' }),
    bio: t.exposeString('bio', { description: 'More about the expert, in Markdown.' }),
    daysPerWeek: t.exposeFloat('daysPerWeek', { description: 'How many days a week the expert is there for the pool.' }),
    capacity: t.exposeInt('capacity', { description: 'How many requests the expert takes on at a time.' }),
    demo: t.exposeBoolean('demo', { description: 'An example profile, shown as such.' }),
    municipality: t.relation('municipality', {
      type: Municipality,
      nullable: true,
      description: 'Where the expert works: requests from there go to somebody else. Null when unknown.',
    }),
    competences: t.relation('competences', {
      type: ExpertCompetence,
      query: inOrder,
      description: 'What the expert is good at.',
    }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'The themes the expert knows.' }),
    advices: t.relation('advices', {
      type: Advice,
      query: inOrder,
      description: 'The advices the expert helps with.',
    }),
    schoolTypes: t.relation('schoolTypes', {
      type: SchoolType,
      query: inOrder,
      description: 'The kinds of education the expert knows.',
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
  }),
});
