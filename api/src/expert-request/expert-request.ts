import type { schema } from '@kennishub/db';
import { Area } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOrder, Theme } from '../vocabulary/index.ts';
import { mayReadRequests } from './policy.ts';
import type { Status } from './statuses.ts';

export const ExpertRequestStatus = enumOf<Status>('ExpertRequestStatus', 'How far a request is.', {
  received: 'It came in; nobody has been asked yet.',
  assigned: 'An expert was asked to take it.',
  accepted: 'The expert took it and is at work.',
  declined: 'The expert could not take it; another one is sought.',
  answered: 'The expert has helped.',
  closed: 'It is finished.',
  withdrawn: 'The requester withdrew it.',
});

export const TriageRoute = enumOf<(typeof schema.triageRoutes)[number]>('TriageRoute', 'Who should answer a question.', {
  'expert-pool': 'The expert pool: it helps to organise collaboration.',
  'case-level': 'The consultants for a single child (onderwijszorgconsulenten).',
  'home-sitter-approach': 'Gedragswerk: the structural approach of home-sitters.',
});

builder.drizzleObject('expertRequestEvents', {
  name: 'ExpertRequestEvent',
  description: 'A moment in the life of a request: the line of its status page.',
  select: { columns: { id: true } },
  fields: (t) => ({
    status: t.expose('status', { type: ExpertRequestStatus, description: 'What it became.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    note: t.exposeString('note', { nullable: true, description: 'A Dutch sentence for the requester; null when the status says it all.' }),
  }),
});

export const ExpertRequest = builder.drizzleNode('expertRequests', {
  name: 'ExpertRequest',
  description:
    'A question to the expert pool, with who asked it (expertaanvraag). Only for editors and administrators; for others it does not exist.',
  visibleTo: mayReadRequests,
  select: { columns: { id: true } },
  id: { column: (request) => request.id, description: 'The global id.' },
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'What a person reads out over the phone, such as `EA-7KQ3-M9XT`.' }),
    status: t.expose('status', { type: ExpertRequestStatus, description: 'How far it is.' }),
    triage: t.expose('triage', {
      type: TriageRoute,
      description: 'Who should answer, by the rules. Other than `EXPERT_POOL` only when the requester disagreed.',
    }),
    triageDisputed: t.exposeBoolean('triageDisputed', { description: 'The requester was pointed elsewhere and disagreed.' }),
    question: t.exposeString('question', { description: 'The question, as plain text.' }),
    background: t.exposeString('background', {
      nullable: true,
      description: 'What has been tried already, as plain text; null when left empty.',
    }),
    organisation: t.exposeString('organisation', { description: 'The organisation that asks.' }),
    name: t.exposeString('name', { description: 'The name of the requester.' }),
    email: t.exposeString('email', { description: 'The e-mail address of the requester.' }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'The day on which the requester has heard who will help.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    area: t.relation('area', { type: Area, description: 'The area it is about.' }),
    themes: t.relation('themes', {
      type: Theme,
      query: inOrder,
      description: 'The themes that the requester chose.',
    }),
    pilot: t.relation('pilot', { nullable: true, description: 'The practice it was asked from; null when none.' }),
    preferredExpert: t.relation('preferredExpert', {
      nullable: true,
      description: 'The expert the requester asked for; null for no preference.',
    }),
    events: t.relation('events', { query: { orderBy: { at: 'asc', id: 'asc' } }, description: 'What happened, the oldest first.' }),
  }),
});
