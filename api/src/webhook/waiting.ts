import type { schema } from '@kennishub/db';
import type { ToldEvent } from '../event/index.ts';

type DeliveryKind = (typeof schema.deliveryKinds)[number];

/** An event as it is kept with a delivery. That of a test has a type of its own. */
export type SentEvent = Omit<ToldEvent, 'type'> & { type: string };

/** A row of the deliveries, to be tried at once. */
export const waitingDelivery = (webhookId: string, kind: DeliveryKind, event: SentEvent, now: Date) => ({
  webhookId,
  kind,
  eventId: event.id,
  eventType: event.type,
  event: { ...event },
  nextTryAt: now,
  createdAt: now,
});
