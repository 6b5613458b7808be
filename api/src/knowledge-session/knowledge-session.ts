import type { schema } from '@kennishub/db';
import { Municipality } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOtherWords } from '../item/index.ts';
import { byRole } from '../organisation/index.ts';
import { Advice, inOrder, Theme } from '../vocabulary/index.ts';

export const KnowledgeSessionKind = enumOf<(typeof schema.knowledgeSessionKinds)[number]>(
  'KnowledgeSessionKind',
  'What sort of meeting it is.',
  {
    'knowledge-session': 'A session with a knowledge institute on a question from the regions (kennisdelingssessie).',
    'learning-meeting': 'A meeting at which people from the regions learn from each other (leerbijeenkomst).',
    'heath-day': 'A conference day of the coalition (heidag).',
    'working-visit': 'A visit to a region (werkbezoek).',
    course: 'A course (leergang).',
    'development-group': 'A meeting of a group that goes deeper into a theme (ontwikkelgroep).',
    'network-meeting': 'A meeting at which regions tell each other how they go about it (netwerkbijeenkomst).',
    'kick-off': 'The start of something (aftrap).',
    'regional-tour': 'A round of talks in the regions.',
    'feedback-meeting': 'A meeting at which results are given back to those who took part.',
    oogo: 'The formal consultation of municipalities and partnerships (op overeenstemming gericht overleg, OOGO).',
    conference: 'A conference.',
    'customisation-meeting': 'A meeting about tailor-made help (maatwerk).',
  },
);

export const KnowledgeSessionStatus = enumOf<(typeof schema.knowledgeSessionStatuses)[number]>(
  'KnowledgeSessionStatus',
  'Whether a meeting takes place.',
  {
    planned: 'It is planned; whether it was held is not known here.',
    held: 'It was held.',
    cancelled: 'It does not take place.',
  },
);

export const KnowledgeSession = builder.drizzleNode('knowledgeSessions', {
  name: 'KnowledgeSession',
  description: 'A meeting at which people learn from each other (kennisdelingssessie, leerbijeenkomst, heidag …).',
  select: { columns: { id: true } },
  id: { column: (session) => session.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the published version was last changed.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    kind: t.expose('kind', { type: KnowledgeSessionKind, description: 'What sort of meeting it is.' }),
    status: t.expose('status', { type: KnowledgeSessionStatus, description: 'Whether it takes place.' }),
    summary: t.exposeString('summary', { description: 'What it is about, in plain text.' }),
    body: t.exposeString('body', { nullable: true, description: 'More about it, in Markdown; null when there is nothing more.' }),
    startsOn: t.expose('startsOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day, month or year it takes place, as precisely as known; null when unknown.',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', nullable: true, description: 'The moment it begins; null when unknown.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', nullable: true, description: 'The moment it ends; null when unknown.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it takes place, in words; null when unknown.' }),
    audience: t.exposeString('audience', { nullable: true, description: 'For whom it is; null when unknown.' }),
    municipality: t.relation('municipality', {
      type: Municipality,
      nullable: true,
      description: 'The municipality where it takes place; null when unknown.',
    }),
    region: t.relation('region', { nullable: true, description: 'The inspiration region it is of; null for one of the whole country.' }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'Its themes.' }),
    advices: t.relation('advices', { type: Advice, query: inOrder, description: 'The advices it is about.' }),
    participations: t.relation('participations', {
      query: byRole,
      description: 'The named organisations in it, each with its role: who leads first, then by name.',
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where the facts come from.' }),
  }),
});
