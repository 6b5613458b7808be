import { type Database, schema } from '@kennishub/db';
import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { eventsAfter, lastNumber } from '../event/index.ts';
import { waitingDelivery } from './waiting.ts';

/** Events that one webhook gets at once. */
const AT_ONCE = 500;

/**
 * Makes a delivery of every event since for every webhook that wants it, in order, once, however many processes do so together. What is stopped is
 * caught up with when it goes on. One statement when nothing happened.
 */
export async function spread(db: Database, now: Date): Promise<void> {
  const { webhooks, webhookDeliveries } = schema;
  for (;;) {
    const last = await lastNumber(db);
    const behind = and(isNull(webhooks.pausedAt), lt(webhooks.position, last));
    if ((await db.$count(webhooks, behind)) === 0) return;
    const spreadTo = await db.transaction(async (tx) => {
      const [webhook] = await tx
        .select()
        .from(webhooks)
        .where(behind)
        .orderBy(asc(webhooks.position))
        .limit(1)
        .for('update', { skipLocked: true });
      if (!webhook) return null;
      const { id, types, regionId, position } = webhook;
      const events = await eventsAfter(tx, { after: position, types, regionId, most: AT_ONCE });
      if (events.length > 0) await tx.insert(webhookDeliveries).values(events.map((event) => waitingDelivery(id, 'event', event, now)));
      const reached = events.at(-1)?.number ?? 0;
      await tx
        .update(webhooks)
        .set({ position: events.length === AT_ONCE ? reached : Math.max(reached, last) })
        .where(eq(webhooks.id, id));
      return id;
    });
    // Another process is at it.
    if (spreadTo === null) return;
  }
}
