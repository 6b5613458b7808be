import { type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import type { Claimed } from './claim.ts';
import { pauseBetween } from './handshake.ts';
import { LONGEST_RETRY_AFTER, RETRY_AFTER } from './limits.ts';
import type { Posted } from './receiver.ts';

/**
 * Writes down what came of a try, and gives the webhook back: arrived, to be tried again later, or stopped. Nothing is written when the claim ended
 * meanwhile, because then somebody else tries.
 */
export async function settle(db: Database, { claim, webhook, delivery }: Claimed, posted: Posted, now: Date): Promise<void> {
  const tries = delivery.tries + 1;
  const { problem, retryAfter, final, duration, status, answer } = posted;
  const wait = RETRY_AFTER[delivery.tries];
  const pauseReason =
    problem === null || (wait !== undefined && !final)
      ? null
      : final
        ? problem
        : `Na ${tries} pogingen kwam een bericht niet aan. ${problem}`;
  const asked = Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER);
  await db.transaction(async (tx) => {
    const pause = pauseBetween(webhook);
    const notBefore = pause === 0 ? null : new Date(now.getTime() + pause);
    if (!(await giveBack(tx, webhook.id, claim, { pauseReason, notBefore, now }))) return;
    await tx.insert(schema.webhookAttempts).values({ deliveryId: delivery.id, at: now, duration, status, answer, problem });
    await tx
      .update(schema.webhookDeliveries)
      .set(
        problem === null
          ? { status: 'delivered', tries, endedAt: now }
          : { tries, nextTryAt: new Date(now.getTime() + Math.max(wait ?? 0, asked) * 1_000) },
      )
      .where(eq(schema.webhookDeliveries.id, delivery.id));
  });
}

/** Stops a webhook that can't be delivered to, without a try. */
export const stopClaimed = (db: Database, { claim, webhook }: Claimed, reason: string, now: Date): Promise<boolean> =>
  giveBack(db, webhook.id, claim, { pauseReason: reason, notBefore: webhook.notBefore, now });

type Given = { pauseReason: string | null; notBefore: Date | null; now: Date };

async function giveBack(db: Database, id: string, claim: string, { pauseReason, notBefore, now }: Given): Promise<boolean> {
  const { webhooks } = schema;
  const given = await db
    .update(webhooks)
    .set({ claim: null, claimedUntil: null, notBefore, ...(pauseReason !== null && { pausedAt: now, pauseReason }) })
    .where(and(eq(webhooks.id, id), eq(webhooks.claim, claim)))
    .returning({ id: webhooks.id });
  return given.length > 0;
}
