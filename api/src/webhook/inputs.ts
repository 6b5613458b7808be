import { EventType } from '../event/index.ts';
import { builder } from '../graphql/builder.ts';

const url = 'Where events are posted: `https://`, a name on the internet, port 443 or one from 1024. At most 500 characters.';

export const AddWebhookInput = builder.inputType('AddWebhookInput', {
  description: 'Who is told of what.',
  fields: (t) => ({
    url: t.string({ required: true, description: url }),
    types: t.field({ type: [EventType], required: true, description: 'What it is told of; at least one.' }),
    region: t.id({
      description:
        'The global id of an inspiration region: it is told only of items of that region. Left out or null: of everything, which is for administrators. Requests to the expert pool belong to no region.',
    }),
  }),
});

export const ChangeWebhookInput = builder.inputType('ChangeWebhookInput', {
  description: 'Which webhook, and what is new about it. What is left out or null stays as it was.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its `id`.' }),
    url: t.string({ description: url }),
    types: t.field({ type: [EventType], description: 'What it is told of from now on.' }),
    paused: t.boolean({
      description: 'True stops it. False sets it going again: what happened meanwhile comes first, as far as thirty days back.',
    }),
    skip: t.boolean({
      description: 'True leaves out the first delivery that waits, so that it does not keep up the others. Default false.',
    }),
  }),
});

export const WebhookInput = builder.inputType('WebhookInput', {
  description: 'Which webhook.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its `id`.' }) }),
});

export const ReplayDeliveryInput = builder.inputType('ReplayDeliveryInput', {
  description: 'Which delivery is sent again.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The `id` of the delivery.' }) }),
});

export const ReplayEventsInput = builder.inputType('ReplayEventsInput', {
  description: 'To which webhook, and since when.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `id` of the webhook.' }),
    since: t.field({ type: 'DateTime', required: true, description: 'What happened at this moment or later, at most thirty days back.' }),
  }),
});
