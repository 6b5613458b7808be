import { newId, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { eventsAfter, lastNumber, numberBefore } from '../event/index.ts';
import { type InvalidInput, invalidInput, isProblem, type NotFound, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { lockWebhook } from './find.ts';
import { webhookLimits } from './limits.ts';
import { noteChange, type Tender, wakeDeliverers } from './tender.ts';
import { type SentEvent, waitingDelivery } from './waiting.ts';

type Replayed = { webhookId: string; count: number };

/** Sends an event once more, after all that waits. It has the same id, so that a receiver knows it again. */
export async function replayDelivery(tender: Tender, deliveryId: string): Promise<Replayed | NotFound> {
  const { db, viewer, now } = tender;
  const unknown = notFound('Deze bezorging kennen wij niet.', 'Vernieuw de lijst: bezorgingen worden dertig dagen bewaard.');
  if (!isUuid(deliveryId)) return unknown;
  const { webhookDeliveries } = schema;
  return db.transaction(async (tx) => {
    const [delivery] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId));
    const webhook = delivery && (await lockWebhook(tx, delivery.webhookId, viewer));
    if (!webhook || isProblem(webhook)) return unknown;
    await tx.insert(webhookDeliveries).values(waitingDelivery(webhook.id, 'replay', delivery.event as SentEvent, now));
    await noteChange(tx, tender, 'webhook.replayed', webhook.id, { events: 1 });
    await wakeDeliverers(tx);
    return { webhookId: webhook.id, count: 1 };
  });
}

/** Sends what happened since a moment once more, in order, after all that waits: at most a thousand events. */
export async function replayEvents(
  tender: Tender,
  { id, since }: { id: string; since: Date },
): Promise<Replayed | InvalidInput | NotFound> {
  const { db, viewer, now } = tender;
  return db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id, viewer);
    if (isProblem(webhook)) return webhook;
    const { types, regionId, position } = webhook;
    const after = await numberBefore(tx, since);
    const events = (await eventsAfter(tx, { after, types, regionId, most: webhookLimits.replay + 1 })).filter(
      ({ number }) => number <= position,
    );
    if (events.length > webhookLimits.replay)
      return invalidInput([
        { path: 'since', message: `Er gebeurde te veel: kies een later moment, met hoogstens ${webhookLimits.replay} gebeurtenissen.` },
      ]);
    if (events.length > 0)
      await tx.insert(schema.webhookDeliveries).values(events.map((event) => waitingDelivery(webhook.id, 'replay', event, now)));
    await noteChange(tx, tender, 'webhook.replayed', webhook.id, { events: events.length });
    await wakeDeliverers(tx);
    return { webhookId: webhook.id, count: events.length };
  });
}

/** Sends an event that is about nothing, to see whether it arrives. It has a type of its own. */
export async function sendTest(tender: Tender, id: string): Promise<Replayed | NotFound> {
  const { db, viewer, now } = tender;
  return db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id, viewer);
    if (isProblem(webhook)) return webhook;
    const event: SentEvent = {
      id: newId(),
      number: await lastNumber(tx),
      type: 'test',
      itemType: null,
      itemId: newId(),
      regionId: webhook.regionId,
      data: {},
      at: now.toISOString(),
    };
    await tx.insert(schema.webhookDeliveries).values(waitingDelivery(webhook.id, 'test', event, now));
    await noteChange(tx, tender, 'webhook.tested', webhook.id);
    await wakeDeliverers(tx);
    return { webhookId: webhook.id, count: 1 };
  });
}
