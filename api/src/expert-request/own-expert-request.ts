import { Area } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { inOrder, Theme } from '../vocabulary/index.ts';
import { ExpertRequestStatus } from './expert-request.ts';
import { mayBecome } from './statuses.ts';

/** No name, organisation or address: links get forwarded, and the status page does not need them. */
export const OwnExpertRequest = builder.drizzleObject('expertRequests', {
  variant: 'OwnExpertRequest',
  description: 'A request as its requester sees it behind the secret link: the question and what happens with it, without personal data.',
  select: { columns: { id: true } },
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'What to read out over the phone, such as `EA-7KQ3-M9XT`.' }),
    status: t.expose('status', { type: ExpertRequestStatus, description: 'How far it is.' }),
    question: t.exposeString('question', { description: 'The question, as plain text.' }),
    background: t.exposeString('background', {
      nullable: true,
      description: 'What has been tried already, as plain text; null when left empty.',
    }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'The day on which the requester has heard who will help.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came in.' }),
    mayWithdraw: t.boolean({
      description: 'Whether it can still be withdrawn.',
      select: { columns: { status: true } },
      resolve: ({ status }) => mayBecome(status, 'withdrawn'),
    }),
    area: t.relation('area', { type: Area, description: 'The area it is about.' }),
    themes: t.relation('themes', { type: Theme, query: inOrder, description: 'The themes that were chosen.' }),
    events: t.relation('events', { query: { orderBy: { at: 'asc', id: 'asc' } }, description: 'What happened, the oldest first.' }),
  }),
});
