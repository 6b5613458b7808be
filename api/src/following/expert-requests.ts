import type { ToldEvent } from '../event/index.ts';
import { ExpertRequest } from '../expert-request/index.ts';
import { mayReadRequests } from '../expert-request/policy.ts';
import { builder } from '../graphql/builder.ts';
import { follow } from './follow.ts';
import { arrivedAt, idOf } from './place.ts';

const ExpertRequestArrival = builder.objectRef<ToldEvent>('ExpertRequestArrival').implement({
  description: 'A request to the expert pool that came in.',
  fields: (t) => ({
    id: t.id({ description: 'Its place: hand it to `after` to go on from here. Server-sent events have it as their `id`.', resolve: idOf }),
    at: t.field({ type: 'DateTime', description: 'When it came in.', resolve: ({ at }) => new Date(at) }),
    request: t.drizzleField({
      type: ExpertRequest,
      nullable: true,
      description: 'The request, as it is now; null when it was removed since.',
      resolve: (query, { itemId }, _args, { db }) =>
        db.query.expertRequests.findFirst(query({ columns: { id: true }, where: { id: itemId } })),
    }),
  }),
});

builder.subscriptionFields((t) => ({
  expertRequestReceived: t.field({
    type: ExpertRequestArrival,
    nullable: true,
    description:
      'Requests to the expert pool, as they come in. Only for editors and administrators; others get the error `FORBIDDEN`. Ends when the token or the login does.',
    args: {
      after: t.arg.id({
        description:
          'The `id` of the last arrival you saw, at most thirty days ago: what came since comes first. As the header `Last-Event-ID`.',
      }),
    },
    subscribe: (_root, { after }, context, info) =>
      follow(context, info, {
        types: ['expert-request.received'],
        after: after == null ? null : String(after),
        mayFollow: mayReadRequests,
        maySee: mayReadRequests,
      }),
    resolve: arrivedAt,
  }),
}));
