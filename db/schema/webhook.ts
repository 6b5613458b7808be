import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin, oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { eventTypes } from './event.ts';

/** An address that is told what happens. */
export const webhooks = snakeCase.table(
  'webhooks',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    url: text().notNull(),
    types: text({ enum: eventTypes }).array().notNull(),
    /** Only what belongs to this inspiration region, also while that is not public; null: everything. */
    regionId: uuid(),
    /** Who answers for it, as the audit trail names them: it stops when they lose the right to it. */
    owner: text().notNull(),
    /** What deliveries are signed with, sealed when the hub has a key for that (`api/src/webhook/seal.ts`). */
    secret: text().notNull(),
    /** The secret of before, in the same form; null when there is none that still counts. */
    formerSecret: text(),
    formerSecretUntil: moment(),
    /** The number of the last event that was looked at for it. */
    position: bigint({ mode: 'number' }).notNull(),
    createdAt: moment().notNull(),
    /** When its address was last asked whether it wants to be told; null when it was not asked yet, or gave no answer. */
    askedAt: moment(),
    /** Whether it said that it does. */
    consents: boolean().notNull().default(false),
    /** Events a minute that it wants at most; null for any number. Counts only when it consents. */
    mostPerMinute: integer(),
    /** Nothing is sent to it before this moment, to stay within that; null when anything may. */
    notBefore: moment(),
    /** When it was stopped; null while it goes on. */
    pausedAt: moment(),
    /** Why, in Dutch, for staff. */
    pauseReason: text(),
    /** Which round delivers to it now, and until when nobody else does; null when none does. */
    claim: uuid(),
    claimedUntil: moment(),
  },
  (t) => [
    index('webhooks_region_index').on(t.regionId),
    lengthWithin('webhooks_url_length', t.url, 8, 500),
    check('webhooks_paused_for_a_reason', sql`(${t.pausedAt} is null) = (${t.pauseReason} is null)`),
    check('webhooks_most_per_minute', sql`${t.mostPerMinute} >= 1`),
    check('webhooks_claim_ends', sql`(${t.claim} is null) = (${t.claimedUntil} is null)`),
  ],
);

export const deliveryKinds = ['event', 'replay', 'test'] as const;
export const deliveryStatuses = ['waiting', 'delivered', 'skipped'] as const;

/** An event on its way to a webhook, or arrived. Delivered in order of `number`. Kept for thirty days after it came to an end. */
export const webhookDeliveries = snakeCase.table(
  'webhook_deliveries',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    kind: text({ enum: deliveryKinds }).notNull(),
    eventId: uuid().notNull(),
    eventType: text().notNull(),
    /** The event as it is sent, but for what the address of the hub makes of it. */
    event: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text({ enum: deliveryStatuses }).notNull().default('waiting'),
    /** Tries since it was made, or since the webhook was last set going again. */
    tries: integer().notNull().default(0),
    /** Not tried before this moment. */
    nextTryAt: moment().notNull(),
    createdAt: moment().notNull(),
    /** When it arrived or was skipped; null while it waits. */
    endedAt: moment(),
  },
  (t) => [
    index('webhook_deliveries_waiting_index').on(t.webhookId, t.number).where(sql`status = 'waiting'`),
    index('webhook_deliveries_webhook_index').on(t.webhookId, t.createdAt, t.id),
    index('webhook_deliveries_ended_index').on(t.endedAt),
    oneOf('webhook_deliveries_kind_known', t.kind, deliveryKinds),
    oneOf('webhook_deliveries_status_known', t.status, deliveryStatuses),
    check('webhook_deliveries_ended', sql`(${t.status} = 'waiting') = (${t.endedAt} is null)`),
  ],
);

/** One try to deliver, and what came of it. */
export const webhookAttempts = snakeCase.table(
  'webhook_attempts',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    at: moment().notNull(),
    /** How long it took, in milliseconds. */
    duration: integer().notNull(),
    /** The status of the answer; null when there was none. */
    status: integer(),
    /** The first kilobyte of the answer, as text; null when there was none. */
    answer: text(),
    /** What went wrong, in Dutch; null when it arrived. */
    problem: text(),
  },
  (t) => [index('webhook_attempts_delivery_index').on(t.deliveryId, t.id)],
);
