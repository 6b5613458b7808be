import { type SQL, sql } from 'drizzle-orm';
import { EventType } from '../event/index.ts';
import { builder } from '../graphql/builder.ts';
import { InspirationRegion } from '../inspiration-region/inspiration-region.ts';
import { mayTendWebhooks } from './policy.ts';

const waitingCount = (webhook: { id: unknown }): SQL<number> =>
  sql<number>`(select count(*)::int from webhook_deliveries waiting where waiting.webhook_id = ${webhook.id} and waiting.status = 'waiting')`;

const lastDeliveredAt = (webhook: { id: unknown }): SQL<string | Date | null> =>
  sql<
    string | Date | null
  >`(select max(ended_at) from webhook_deliveries arrived where arrived.webhook_id = ${webhook.id} and arrived.status = 'delivered')`;

/** No node: an id is only good for the mutations, which look whose it is. */
export const Webhook = builder.drizzleObject('webhooks', {
  name: 'Webhook',
  description: 'An address that is told what happens. Only for administrators, and for region editors of its region.',
  visibleTo: mayTendWebhooks,
  select: { columns: { id: true } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for the mutations.' }),
    url: t.exposeString('url', { description: 'Where events are posted.' }),
    types: t.expose('types', { type: [EventType], description: 'What it is told of.' }),
    region: t.relation('region', {
      type: InspirationRegion,
      nullable: true,
      description: 'The region whose items it is told of; null for all items, and while the region is not on the site.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    pausedAt: t.expose('pausedAt', { type: 'DateTime', nullable: true, description: 'When it was stopped; null while it goes on.' }),
    pauseReason: t.exposeString('pauseReason', { nullable: true, description: 'Why it was stopped, in Dutch; null while it goes on.' }),
    formerSecretUntil: t.expose('formerSecretUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the former secret signs as well; null when it never had one.',
    }),
    consents: t.boolean({
      nullable: true,
      description:
        'Whether its address said that it wants to be told (OPTIONS with `WebHook-Request-Origin`). False: it is told slowly. Null: it was not asked yet, or gave no answer.',
      select: { columns: { askedAt: true, consents: true } },
      resolve: ({ askedAt, consents }) => (askedAt === null ? null : consents),
    }),
    mostPerMinute: t.exposeInt('mostPerMinute', {
      nullable: true,
      description: 'How many events a minute it wants at most, as it said; null when it did not say.',
    }),
    waiting: t.int({
      select: { extras: { waitingCount } },
      description: 'How many deliveries wait.',
      resolve: (webhook) => Number(webhook.waitingCount),
    }),
    lastDeliveredAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { extras: { lastDeliveredAt } },
      description: 'When an event last arrived; null when none did in the last thirty days.',
      resolve: (webhook) => (webhook.lastDeliveredAt === null ? null : new Date(webhook.lastDeliveredAt)),
    }),
  }),
});
