import { Item, itemColumns } from '../curation/item.ts';
import { isTheirs, mayCurate } from '../curation/policy.ts';
import { visibleItems } from '../curation/visible.ts';
import { type DraftWithdrawal, DraftWithdrawalType, EventType, type ToldEvent } from '../event/index.ts';
import { builder } from '../graphql/builder.ts';
import { follow } from './follow.ts';
import { arrivedAt, idOf } from './place.ts';

const ReviewQueueChange = builder.objectRef<ToldEvent>('ReviewQueueChange').implement({
  description: 'A draft came into the review queue, was decided on, or went away.',
  fields: (t) => ({
    id: t.id({ description: 'Its place: hand it to `after` to go on from here. Server-sent events have it as their `id`.', resolve: idOf }),
    type: t.expose('type', { type: EventType, description: 'What happened.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    approved: t.boolean({
      nullable: true,
      description: 'Whether the draft was approved; null when nothing was decided.',
      resolve: ({ data }) => (data['decision'] === undefined ? null : data['decision'] === 'approved'),
    }),
    withdrawal: t.field({
      type: DraftWithdrawalType,
      nullable: true,
      description: 'How the draft went away; null when it did not.',
      resolve: ({ data }) => (data['way'] ?? null) as DraftWithdrawal | null,
    }),
    item: t.drizzleField({
      type: Item,
      nullable: true,
      description: 'The item, as it is now; null when it is not there any more, or not yours.',
      resolve: (query, { itemId }, _args, { db, viewer }) =>
        db.query.items.findFirst(query({ columns: itemColumns, where: { id: itemId, RAW: (item) => visibleItems(viewer, item) } })),
    }),
  }),
});

builder.subscriptionFields((t) => ({
  reviewQueueChanged: t.field({
    type: ReviewQueueChange,
    nullable: true,
    description:
      'Drafts that are submitted, decided on, taken back or thrown away, as it happens. Region editors and experts hear only of what is theirs; visitors get the error `FORBIDDEN`. Ends when the token or the login does.',
    args: {
      after: t.arg.id({
        description:
          'The `id` of the last change you saw, at most thirty days ago: what came since comes first. As the header `Last-Event-ID`.',
      }),
    },
    subscribe: (_root, { after }, context, info) =>
      follow(context, info, {
        types: ['draft.submitted', 'draft.decided', 'draft.withdrawn'],
        after: after == null ? null : String(after),
        mayFollow: mayCurate,
        maySee: (viewer, { itemId, itemType, regionId }) => itemType !== null && isTheirs(viewer, { id: itemId, type: itemType, regionId }),
      }),
    resolve: arrivedAt,
  }),
}));
