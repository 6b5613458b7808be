import { builder } from '../graphql/builder.ts';
import { RequestExpertAnswer, WithdrawExpertRequestAnswer } from './answers.ts';
import { RequestExpertInput, WithdrawExpertRequestInput } from './inputs.ts';
import { sendRequest } from './send.ts';
import { withdrawRequest } from './withdraw.ts';

builder.mutationFields((t) => ({
  requestExpert: t.field({
    type: RequestExpertAnswer,
    description:
      'Asks the expert pool a question. Needs no account. A question that belongs elsewhere is referred and not stored, unless disputed. Sent twice it is one request.',
    args: { input: t.arg({ type: RequestExpertInput, required: true, description: 'The request.' }) },
    resolve: (_root, { input }, context) => sendRequest(context, input),
  }),
  withdrawExpertRequest: t.field({
    type: WithdrawExpertRequestAnswer,
    description: 'Withdraws a request, by who has its secret link. Twice is the same as once.',
    args: { input: t.arg({ type: WithdrawExpertRequestInput, required: true, description: 'Which request.' }) },
    resolve: (_root, { input }, { db, now }) => withdrawRequest(db, input.secret, now),
  }),
}));
