import { builder } from '../graphql/builder.ts';
import { InvalidInput, NotAllowed, NotFound, TooManyRequests, typeOfAnswer } from '../graphql/problems.ts';
import { TriageRoute } from './expert-request.ts';
import { OwnExpertRequest } from './own-expert-request.ts';
import type { Receipt } from './receive.ts';
import type { Suggestions } from './suggest/suggest.ts';
import { RequestSuggestions } from './suggestions.ts';
import type { Referral } from './triage/referral.ts';

export const ExpertRequestReceipt = builder.objectRef<Receipt>('ExpertRequestReceipt').implement({
  description: 'The request came in.',
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'What to read out over the phone, such as `EA-7KQ3-M9XT`.' }),
    answerBy: t.expose('answerBy', {
      type: 'Date',
      description: 'The day on which the requester has heard who will help: five working days later.',
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'Opens the status page. Given only to who sends the idempotency key of the request; null when the same question came in before under another key.',
    }),
    statusUrl: t.string({
      nullable: true,
      description: 'The address of the status page, secret included; null without a secret.',
      resolve: ({ secret }, _args, { siteUrl }) => secret && `${siteUrl}/aanvragen/${secret}`,
    }),
    alreadyReceived: t.exposeBoolean('alreadyReceived', {
      description: 'The same request was there already; nothing was stored this time.',
    }),
  }),
});

const ReferralType = builder.objectRef<Referral>('Referral').implement({
  description:
    'The question belongs elsewhere, as far as its words tell. Nothing was stored. Who disagrees sends it again with `triageDisputed: true`.',
  fields: (t) => ({
    route: t.expose('route', { type: TriageRoute, description: 'Who should answer.' }),
    organisation: t.exposeString('organisation', { description: 'The name of the organisation to turn to.' }),
    explanation: t.exposeString('explanation', { description: 'Why there, in Dutch.' }),
    reasons: t.exposeStringList('reasons', {
      description: 'What in the question led to this, in Dutch sentences, the strongest first. They do not repeat the question.',
    }),
    howToDisagree: t.exposeString('howToDisagree', { description: 'What to do when it is a question for the pool after all, in Dutch.' }),
  }),
});

export type Check = { answerBy: string; suggestions: Suggestions };
const ExpertRequestCheck = builder.objectRef<Check>('ExpertRequestCheck').implement({
  description: 'The request can be sent like this.',
  fields: (t) => ({
    answerBy: t.expose('answerBy', {
      type: 'Date',
      description: 'When sent today: the day on which the requester has heard who will help.',
    }),
    suggestions: t.expose('suggestions', {
      type: RequestSuggestions,
      description: 'What the hub has already that may answer the question.',
    }),
  }),
});

export const RequestExpertAnswer = builder.unionType('RequestExpertAnswer', {
  description: 'What comes of a request to the expert pool.',
  types: [ExpertRequestReceipt, ReferralType, InvalidInput, TooManyRequests],
  resolveType: typeOfAnswer((answer) => ('route' in answer ? 'Referral' : 'ExpertRequestReceipt')),
});

export const CheckExpertRequestAnswer = builder.unionType('CheckExpertRequestAnswer', {
  description: 'What would come of a request to the expert pool.',
  types: [ExpertRequestCheck, ReferralType, InvalidInput],
  resolveType: typeOfAnswer((answer) => ('route' in answer ? 'Referral' : 'ExpertRequestCheck')),
});

export const WithdrawExpertRequestAnswer = builder.unionType('WithdrawExpertRequestAnswer', {
  description: 'What comes of withdrawing a request.',
  types: [OwnExpertRequest, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'OwnExpertRequest'),
});
