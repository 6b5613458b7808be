import { schema } from '@kennishub/db';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { forbidden, type Viewer } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { pageOrder } from '../graphql/page.ts';
import { WebhookDelivery, WebhookDeliveryStatus } from './delivery.ts';
import { mayTendWebhooks } from './policy.ts';
import { Webhook } from './webhook.ts';

/** The webhooks of a viewer, as a condition. */
const ofViewer =
  ({ role, regionIds }: Viewer) =>
  (table: Pick<typeof schema.webhooks, 'regionId'>): SQL =>
    role === 'administrator' ? sql`true` : sql`${table.regionId} = any(${sql.param([...regionIds])}::uuid[])`;

type Status = (typeof schema.deliveryStatuses)[number];
type Asked = { webhook: string; status: Status | null };

const deliveriesOf =
  (viewer: Viewer, { webhook, status }: Asked) =>
  (table: typeof schema.webhookDeliveries): SQL => {
    if (!isUuid(webhook)) return sql`false`;
    const { role, regionIds } = viewer;
    const theirs =
      role === 'administrator'
        ? sql`true`
        : sql`(select region_id from webhooks where id = ${webhook}) = any(${sql.param([...regionIds])}::uuid[])`;
    return and(eq(table.webhookId, webhook), theirs, status === null ? undefined : eq(table.status, status)) ?? sql`false`;
  };

builder.queryFields((t) => ({
  webhooks: t.drizzleConnection({
    type: Webhook,
    nullable: true,
    description:
      'The addresses that are told what happens, the oldest first. Administrators see all, region editors those of their regions; others get the error `FORBIDDEN`.',
    totalCount: (_parent, _args, { db, viewer }) => {
      if (!mayTendWebhooks(viewer)) throw forbidden();
      return db.$count(schema.webhooks, ofViewer(viewer)(schema.webhooks));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayTendWebhooks(viewer)) throw forbidden();
      return db.query.webhooks.findMany(
        query({
          columns: { id: true },
          where: { RAW: ofViewer(viewer) },
          orderBy: pageOrder(args, schema.webhooks, { createdAt: 'asc', id: 'asc' }),
        }),
      );
    },
  }),
  webhookDeliveries: t.drizzleConnection({
    type: WebhookDelivery,
    nullable: true,
    description:
      'What was sent to a webhook, and what waits, the latest first. For who may see the webhook; others get the error `FORBIDDEN`.',
    args: {
      webhook: t.arg.id({ required: true, description: 'Its `id`.' }),
      status: t.arg({ type: WebhookDeliveryStatus, required: false, description: 'Only these; null or left out: all.' }),
    },
    totalCount: (_parent, { webhook, status }, { db, viewer }) => {
      if (!mayTendWebhooks(viewer)) throw forbidden();
      const asked = { webhook: String(webhook), status: status ?? null };
      return db.$count(schema.webhookDeliveries, deliveriesOf(viewer, asked)(schema.webhookDeliveries));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayTendWebhooks(viewer)) throw forbidden();
      const asked = { webhook: String(args.webhook), status: args.status ?? null };
      return db.query.webhookDeliveries.findMany(
        query({
          columns: { id: true, eventType: true },
          where: { RAW: deliveriesOf(viewer, asked) },
          orderBy: pageOrder(args, schema.webhookDeliveries, { createdAt: 'desc', id: 'desc' }),
        }),
      );
    },
  }),
}));
