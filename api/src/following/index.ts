import { builder } from '../graphql/builder.ts';
import './expert-requests.ts';
import './review-queue.ts';

builder.subscriptionType({
  description: 'What can be followed as it happens, by server-sent events: ask with `Accept: text/event-stream`.',
});
