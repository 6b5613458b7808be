import { builder } from '../graphql/builder.ts';
import { inOtherWords } from '../item/index.ts';
import { inOrder, Theme } from '../vocabulary/index.ts';

export const Agenda = builder.drizzleNode('agendas', {
  name: 'Agenda',
  description: 'A collaboration agenda (samenwerkingsagenda): what a region, or the coalition, agreed to reach in some years.',
  select: { columns: { id: true } },
  id: { column: (agenda) => agenda.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the published version was last changed.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    summary: t.exposeString('summary', { description: 'What it is about, in plain text.' }),
    startYear: t.exposeInt('startYear', { nullable: true, description: 'The first year it is for; null when unknown.' }),
    endYear: t.exposeInt('endYear', { nullable: true, description: 'The last year it is for; null when unknown.' }),
    status: t.exposeString('status', { nullable: true, description: 'How far it is, in words; null when unknown.' }),
    adoptedOn: t.expose('adoptedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was adopted; null when unknown or not adopted.',
    }),
    lessons: t.exposeString('lessons', { nullable: true, description: 'What was learned, in Markdown; null when unknown.' }),
    region: t.relation('region', { nullable: true, description: 'The inspiration region it is of; null for one of the whole country.' }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'Its themes.' }),
    goals: t.relation('goals', { query: { orderBy: { position: 'asc' } }, description: 'Its goals, in order.' }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where the facts come from.' }),
  }),
});
