import { type Database, newId, rowsOf, schema } from '@kennishub/db';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SentEvent } from './waiting.ts';

/** Seconds after which a claim ends whose process died; longer than any try to deliver takes. */
const CLAIM_LASTS = 45;

export type Webhook = typeof schema.webhooks.$inferSelect;
export type Delivery = typeof schema.webhookDeliveries.$inferSelect;
export type Claimed = { claim: string; webhook: Webhook; delivery: Delivery & { event: SentEvent } };

/**
 * Takes the first delivery that waits for a webhook, when it is time for it, so that no other process delivers to this webhook meanwhile. Null when
 * there is nothing to do. No transaction stays open: whoever claimed and died is passed by when the claim ends.
 */
export async function claimNext(db: Database, now: Date): Promise<Claimed | null> {
  const claim = newId();
  const at = now.toISOString();
  const until = new Date(now.getTime() + CLAIM_LASTS * 1_000).toISOString();
  const [claimed] = await rowsOf<{ id: string }>(
    db,
    sql`update webhooks set claim = ${claim}, claimed_until = ${until}::timestamptz where id = (
        select webhook.id from webhooks webhook cross join lateral (
          select waiting.next_try_at from webhook_deliveries waiting
          where waiting.webhook_id = webhook.id and waiting.status = 'waiting' order by waiting.number limit 1
        ) first
        where webhook.paused_at is null and (webhook.claimed_until is null or webhook.claimed_until <= ${at}::timestamptz)
          and first.next_try_at <= ${at}::timestamptz and (webhook.not_before is null or webhook.not_before <= ${at}::timestamptz)
        order by first.next_try_at limit 1 for update of webhook skip locked
      ) returning id`,
  );
  if (!claimed) return null;
  const { webhooks, webhookDeliveries } = schema;
  const [found] = await db
    .select({ webhook: webhooks, delivery: webhookDeliveries })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(eq(webhooks.claim, claim), eq(webhookDeliveries.status, 'waiting')))
    .orderBy(asc(webhookDeliveries.number))
    .limit(1);
  return found ? { claim, webhook: found.webhook, delivery: { ...found.delivery, event: found.delivery.event as SentEvent } } : null;
}
