import { builder } from '../graphql/builder.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import type { WithSecret } from './add.ts';
import { Webhook } from './webhook.ts';

const webhookField = 'The webhook as it is now.';

const WebhookSecret = builder.objectRef<WithSecret>('WebhookSecret').implement({
  description: 'A webhook with its new secret. The secret is shown this once.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description:
        'What its events are signed with, by Standard Webhooks: `whsec_` and base64. Keep it where the receiver can read it, and nowhere else.',
    }),
    webhook: t.drizzleField({
      type: Webhook,
      nullable: true,
      description: webhookField,
      resolve: (query, { webhookId }, _args, { db }) => db.query.webhooks.findFirst(query({ where: { id: webhookId } })),
    }),
  }),
});

const WebhookChanged = builder.objectRef<{ webhookId: string }>('WebhookChanged').implement({
  description: 'It was done.',
  fields: (t) => ({
    webhook: t.drizzleField({
      type: Webhook,
      nullable: true,
      description: webhookField,
      resolve: (query, { webhookId }, _args, { db }) => db.query.webhooks.findFirst(query({ where: { id: webhookId } })),
    }),
  }),
});

const WebhookRemoved = builder.objectRef<{ removedId: string }>('WebhookRemoved').implement({
  description: 'It is gone, with all its deliveries.',
  fields: (t) => ({ id: t.exposeID('removedId', { description: 'The `id` it had.' }) }),
});

const WebhookReplayed = builder.objectRef<{ webhookId: string; count: number }>('WebhookReplayed').implement({
  description: 'It will be sent, after all that waits for this webhook.',
  fields: (t) => ({ count: t.exposeInt('count', { description: 'How many events will be sent.' }) }),
});

const nameOf = typeOfAnswer((answer) => {
  if ('secret' in answer) return 'WebhookSecret';
  if ('removedId' in answer) return 'WebhookRemoved';
  return 'count' in answer ? 'WebhookReplayed' : 'WebhookChanged';
});

export const AddWebhookAnswer = builder.unionType('AddWebhookAnswer', {
  description: 'What comes of adding a webhook.',
  types: [WebhookSecret, InvalidInput, NotAllowed],
  resolveType: nameOf,
});

export const ChangeWebhookAnswer = builder.unionType('ChangeWebhookAnswer', {
  description: 'What comes of changing a webhook.',
  types: [WebhookChanged, InvalidInput, NotFound],
  resolveType: nameOf,
});

export const RemoveWebhookAnswer = builder.unionType('RemoveWebhookAnswer', {
  description: 'What comes of taking a webhook away.',
  types: [WebhookRemoved, NotFound],
  resolveType: nameOf,
});

export const RotateWebhookSecretAnswer = builder.unionType('RotateWebhookSecretAnswer', {
  description: 'What comes of giving a webhook a new secret.',
  types: [WebhookSecret, NotFound],
  resolveType: nameOf,
});

export const ReplayAnswer = builder.unionType('ReplayAnswer', {
  description: 'What comes of having something sent.',
  types: [WebhookReplayed, InvalidInput, NotFound],
  resolveType: nameOf,
});
