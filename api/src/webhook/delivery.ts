import type { schema } from '@kennishub/db';
import { cloudEventType } from '../event/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { mayTendWebhooks } from './policy.ts';

export const WebhookDeliveryStatus = enumOf<(typeof schema.deliveryStatuses)[number]>('WebhookDeliveryStatus', 'How far a delivery is.', {
  waiting: 'It has not arrived yet, or was not tried yet.',
  delivered: 'The receiver took it.',
  skipped: 'Staff left it out.',
});

const WebhookDeliveryKind = enumOf<(typeof schema.deliveryKinds)[number]>('WebhookDeliveryKind', 'Why something is delivered.', {
  event: 'It happened.',
  replay: 'Staff asked for it once more.',
  test: 'Staff tries whether events arrive.',
});

const WebhookAttempt = builder.drizzleObject('webhookAttempts', {
  name: 'WebhookAttempt',
  description: 'One try to deliver.',
  visibleTo: mayTendWebhooks,
  select: { columns: { id: true } },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it ended.' }),
    duration: t.exposeInt('duration', { description: 'How long it took, in milliseconds.' }),
    status: t.exposeInt('status', { nullable: true, description: 'The HTTP status of the answer; null when there was no answer.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'The first kilobyte of the answer; null when there was no answer.' }),
    problem: t.exposeString('problem', { nullable: true, description: 'What went wrong, in Dutch; null when it arrived.' }),
  }),
});

export const WebhookDelivery = builder.drizzleObject('webhookDeliveries', {
  name: 'WebhookDelivery',
  description: 'An event on its way to a webhook, or arrived. Kept for thirty days after it came to an end.',
  visibleTo: mayTendWebhooks,
  select: { columns: { id: true, eventType: true } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `replayDelivery`.' }),
    kind: t.expose('kind', { type: WebhookDeliveryKind, description: 'Why it is delivered.' }),
    eventId: t.exposeID('eventId', { description: 'The `id` of the event, and the header `webhook-id`; the same when it is sent again.' }),
    eventType: t.string({
      description: 'The `type` of the event, such as `nl.kennishub.item.published`.',
      resolve: ({ eventType }) => cloudEventType(eventType),
    }),
    status: t.expose('status', { type: WebhookDeliveryStatus, description: 'How far it is.' }),
    tries: t.exposeInt('tries', {
      description: 'How often it was tried since it was made, or since the webhook was last set going again.',
    }),
    nextTryAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { columns: { status: true, nextTryAt: true } },
      description: 'When it is tried next, if those before it have arrived; null when it came to an end.',
      resolve: ({ status, nextTryAt }) => (status === 'waiting' ? nextTryAt : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it arrived or was left out; null while it waits.',
    }),
    attempts: t.relation('attempts', {
      type: WebhookAttempt,
      query: { orderBy: { id: 'desc' }, limit: 20 },
      description: 'The last twenty tries, the latest first.',
    }),
  }),
});
