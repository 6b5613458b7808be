import type { Database } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { type AuditAction, recordAudit } from '../audit/index.ts';
import type { Context } from '../graphql/context.ts';

/** What every change of a webhook needs: the database, the clock, who asks, and how secrets are kept. */
export type Tender = Pick<Context, 'db' | 'now' | 'viewer' | 'webhookSettings'>;

/** Writes down who did what with a webhook, in the transaction of the change. The audit trail holds no addresses: they may carry keys. */
export const noteChange = (
  tx: Database,
  { viewer, now }: Tender,
  action: WebhookAction,
  itemId: string,
  details: object = {},
): Promise<void> => recordAudit(tx, { at: now, actor: actorOf(viewer), action, itemType: 'webhook', itemId, details: details as never });

type WebhookAction = Extract<AuditAction, `webhook.${string}`>;

/** Has the processes that deliver look, when the transaction commits. */
export async function wakeDeliverers(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_notify('events', '')`);
}
