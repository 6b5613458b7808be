import type { schema } from '@kennishub/db';
import { Area } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOtherWords } from '../item/index.ts';
import { byRole } from '../organisation/index.ts';
import { Advice, Factor, inOrder, PartnerType, SchoolType, Theme } from '../vocabulary/index.ts';

export const PublicationKind = enumOf<(typeof schema.publicationKinds)[number]>('PublicationKind', 'What sort of publication it is.', {
  guide: 'A guide to working with something (handreiking).',
  report: 'A report.',
  research: 'A study.',
  'policy-plan': 'A plan or agenda.',
  instrument: 'A tool to work with: a protocol, a format, a monitor.',
  factsheet: 'The facts on a page.',
  blog: 'An article on the web.',
  faq: 'Questions and answers.',
  law: 'A law or regulation.',
  website: 'A website.',
  video: 'A film.',
  letter: 'A letter, for instance to parliament.',
});

export const Publication = builder.drizzleNode('publications', {
  name: 'Publication',
  description: "Something to read or use (publicatie). The sources of the hub's facts are publications too.",
  select: { columns: { id: true } },
  id: { column: (publication) => publication.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its description here was last changed.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    kind: t.expose('kind', { type: PublicationKind, description: 'What sort of publication it is.' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year it appeared; null when unknown.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'The organisation that issued it; null when unknown.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it stands on the web; null when unknown.' }),
    summary: t.exposeString('summary', { description: 'What it is about, in plain text.' }),
    body: t.exposeString('body', { nullable: true, description: 'More about it, in Markdown; null when there is nothing more.' }),
    region: t.relation('region', { nullable: true, description: 'The inspiration region it comes from; null when none.' }),
    areas: t.relation('areas', {
      type: Area,
      query: { orderBy: { kind: 'asc', name: 'asc' } },
      description: 'The areas it is about. May be empty.',
    }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'Its themes.' }),
    advices: t.relation('advices', { type: Advice, query: inOrder, description: 'The advices it is about.' }),
    schoolTypes: t.relation('schoolTypes', {
      type: SchoolType,
      query: inOrder,
      description: 'The kinds of education it is about.',
    }),
    factors: t.relation('factors', {
      type: Factor,
      query: inOrder,
      description: 'The factors of good collaboration it is about.',
    }),
    partnerTypes: t.relation('partnerTypes', {
      type: PartnerType,
      query: inOrder,
      description: 'The kinds of organisation it is for.',
    }),
    participations: t.relation('participations', {
      query: byRole,
      description: 'The named organisations behind it, each with its role: who leads first, then by name.',
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where it was found.' }),
  }),
});

builder.drizzleObject('citations', {
  name: 'Citation',
  description: 'A place in a publication where the facts of an item come from.',
  select: { columns: { id: true } },
  fields: (t) => ({
    chapter: t.exposeString('chapter', { nullable: true, description: 'The chapter or section; null for the whole publication.' }),
    publication: t.relation('publication', { description: 'The publication.' }),
  }),
});
