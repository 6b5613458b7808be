import type { schema } from '@kennishub/db';
import { Area } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOtherWords } from '../item/index.ts';
import { byRole } from '../organisation/index.ts';
import { Advice, CollaborationModel, Factor, FundingVariant, inOrder, PartnerType, SchoolType, Theme } from '../vocabulary/index.ts';
import { reachedStep } from './rules.ts';

export const PilotPhase = enumOf<(typeof schema.pilotPhases)[number]>('PilotPhase', 'How far a practice is.', {
  idea: 'It is planned or explored.',
  pilot: 'It is being tried.',
  decision: 'It was tried; whether to keep it has not been decided.',
  kept: 'It became a regular practice.',
  stopped: 'It was stopped.',
});

export const PilotScope = enumOf<(typeof schema.pilotScopes)[number]>('PilotScope', 'How wide a practice reaches.', {
  local: 'One or a few schools or municipalities.',
  regional: 'A whole region.',
  national: 'The whole country.',
});

export const Pilot = builder.drizzleNode('pilots', {
  name: 'Pilot',
  description:
    'A practice (praktijk, pilot): every concrete initiative, whatever its phase. Text blocks are Markdown; null means not yet known.',
  select: { columns: { id: true } },
  id: { column: (pilot) => pilot.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The address of the practice. A renamed one is still found under its old slug.' }),
    version: t.exposeInt('version', { description: 'Counts the published versions, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was first published.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the published version was last changed.' }),
    title: t.exposeString('title', { description: 'The name.' }),
    summary: t.exposeString('summary', { description: 'One or two sentences of plain text.' }),
    phase: t.expose('phase', { type: PilotPhase, description: 'How far it is.' }),
    phaseNote: t.exposeString('phaseNote', {
      nullable: true,
      description: 'What the source says about the phase; null when nothing more.',
    }),
    decidedOn: t.expose('decidedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was decided to keep or stop it; null without a decision or a date.',
    }),
    decision: t.exposeString('decision', { nullable: true, description: 'What was decided; null without a decision.' }),
    startYear: t.exposeInt('startYear', { nullable: true, description: 'The year it began; null when unknown.' }),
    endYear: t.exposeInt('endYear', {
      nullable: true,
      description: 'The last year the source tells about; null when unknown or still going on.',
    }),
    periodNote: t.exposeString('periodNote', { nullable: true, description: 'A remark on the period; null when there is none.' }),
    scope: t.expose('scope', { type: PilotScope, description: 'How wide it reaches.' }),
    contactRole: t.exposeString('contactRole', {
      nullable: true,
      description: 'The role, never the person, to turn to; null when unknown.',
    }),
    aim: t.exposeString('aim', { nullable: true, description: 'What it wants to reach.' }),
    audience: t.exposeString('audience', { nullable: true, description: 'For whom it is.' }),
    approach: t.exposeString('approach', { description: 'What is done, by whom.' }),
    aftermath: t.exposeString('aftermath', { nullable: true, description: 'What happens after the pilot.' }),
    lessons: t.exposeString('lessons', { nullable: true, description: 'What was learned.' }),
    costs: t.exposeString('costs', { nullable: true, description: 'What it costs and who pays.' }),
    region: t.relation('region', { nullable: true, description: 'The inspiration region it belongs to; null when none.' }),
    areas: t.relation('areas', {
      type: Area,
      query: { orderBy: { kind: 'asc', name: 'asc' } },
      description: 'The areas it is about, as its source names them. May be empty.',
    }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'Its themes.' }),
    advices: t.relation('advices', { type: Advice, query: inOrder, description: "The advices of 'Mét andere ogen' it is an example of." }),
    schoolTypes: t.relation('schoolTypes', {
      type: SchoolType,
      query: inOrder,
      description: 'The kinds of education it is for. Empty when the source does not say.',
    }),
    factors: t.relation('factors', { type: Factor, query: inOrder, description: 'The factors of good collaboration it illustrates.' }),
    fundingVariants: t.relation('fundingVariants', { type: FundingVariant, query: inOrder, description: 'How it is paid for.' }),
    collaborationModels: t.relation('collaborationModels', {
      type: CollaborationModel,
      query: inOrder,
      description: 'The way of working together; at most one.',
    }),
    partnerTypes: t.relation('partnerTypes', {
      type: PartnerType,
      query: inOrder,
      description: 'The kinds of organisation that take part.',
    }),
    participations: t.relation('participations', {
      query: byRole,
      description: 'The named organisations that take part, each with its role: who leads first, then by name.',
    }),
    effects: t.relation('effects', {
      query: { orderBy: { step: 'asc' } },
      description: 'The steps of the effect stairs it has reached, from the first up, with the evidence.',
    }),
    reachedStep: t.int({
      description: 'The highest step of the effect stairs it has reached, 0–5. A step counts only when the one below it does.',
      select: { extras: { reachedStep } },
      resolve: (pilot) => pilot.reachedStep,
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where the facts come from.' }),
  }),
});

/** Terms in the order of their vocabulary. */
