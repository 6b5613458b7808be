import type { schema } from '@kennishub/db';
import { InspirationRegionArea, Municipality, Partnership, YouthRegion } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOtherWords } from '../item/index.ts';
import { sessionsByDate } from '../knowledge-session/order.ts';
import { sessionDate } from '../knowledge-session/rules.ts';
import { pilotsByTitle } from '../pilot/order.ts';
import { publicationsByYear } from '../publication/order.ts';
import { publicationYear } from '../publication/rules.ts';
import { inOrder, Theme } from '../vocabulary/index.ts';
import { LocalAccess, RegionBody, RegionFact } from './told.ts';

export const InspirationRegionKind = enumOf<(typeof schema.inspirationRegionKinds)[number]>(
  'InspirationRegionKind',
  'What an inspiration region consists of.',
  {
    'youth-region': 'A whole youth region.',
    'part-of-youth-region': 'A part of a youth region.',
    municipality: 'One municipality.',
    municipalities: 'Several municipalities, whatever their youth region.',
    partnership: 'A partnership for inclusive education with its partners.',
  },
);

export const InspirationRegion = builder.drizzleNode('inspirationRegions', {
  name: 'InspirationRegion',
  description:
    'A region that learns aloud (inspiratieregio). It does not end, so it is not a pilot. Text blocks are Markdown; null means not yet known.',
  select: { columns: { id: true } },
  id: { column: (region) => region.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the published version was last changed.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.expose('kind', { type: InspirationRegionKind, description: 'What it consists of.' }),
    summary: t.exposeString('summary', { description: 'One or two sentences of plain text.' }),
    ambition: t.exposeString('ambition', { nullable: true, description: 'What it wants to reach, in plain text; null when unknown.' }),
    wish: t.exposeString('wish', { nullable: true, description: 'What the region wants.' }),
    cooperation: t.exposeString('cooperation', { nullable: true, description: 'How the work is done together.' }),
    lessons: t.exposeString('lessons', { nullable: true, description: 'What was learned.' }),
    contactRole: t.exposeString('contactRole', {
      nullable: true,
      description: 'The role, never the person, to turn to; null when unknown.',
    }),
    area: t.relation('area', { type: InspirationRegionArea, description: 'The region as an area: filters by area take its code.' }),
    municipalities: t.field({
      type: [Municipality],
      description: 'The municipalities that take part, by name.',
      select: (_args, _context, nestedSelection) => ({
        with: { municipalities: nestedSelection({ columns: areaKey, orderBy: { name: 'asc' } }) },
      }),
      resolve: ({ municipalities }) => eachOnce(municipalities),
    }),
    partnerships: t.field({
      type: [Partnership],
      description: 'The partnerships for inclusive education that take part, by code.',
      select: (_args, _context, nestedSelection) => ({
        with: { partnerships: nestedSelection({ columns: areaKey, orderBy: { code: 'asc' } }) },
      }),
      resolve: ({ partnerships }) => eachOnce(partnerships),
    }),
    youthRegion: t.relation('youthRegion', {
      type: YouthRegion,
      nullable: true,
      description: 'The youth region it is, or lies in; null when it lies in several.',
    }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'What it works on.' }),
    structure: t.expose('structure', { type: [RegionBody], description: 'Its consultations, from the board down.' }),
    localAccess: t.expose('localAccess', { type: [LocalAccess], description: 'The doors to help, per municipality.' }),
    facts: t.expose('facts', { type: [RegionFact], description: 'Facts and figures, as its sources give them.' }),
    agendas: t.relation('agendas', { query: { orderBy: { slug: 'asc' } }, description: 'Its collaboration agendas, by slug.' }),
    pilots: t.relatedConnection('pilots', {
      query: (args) => ({ orderBy: pilotsByTitle(args) }),
      totalCount: true,
      description: 'Its practices, by title.',
    }),
    publications: t.relatedConnection('publications', {
      query: (args) => ({
        extras: { publicationYear },
        orderBy: publicationsByYear(args),
      }),
      totalCount: true,
      description: 'Publications from the region, the newest first.',
    }),
    knowledgeSessions: t.relatedConnection('knowledgeSessions', {
      query: (args) => ({
        extras: { sessionDate: sessionDate.desc },
        orderBy: sessionsByDate(args, 'desc'),
      }),
      totalCount: true,
      description: 'Its meetings, the latest first; those without a date come last.',
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where the facts come from.' }),
  }),
});

const areaKey = { code: true, kind: true } as const;

/** A municipality that takes part in several years is one municipality. */
const eachOnce = <Row extends { code: string }>(areas: readonly Row[]): Row[] => [
  ...new Map(areas.map((area) => [area.code, area])).values(),
];
