import { bigint, index, jsonb, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { itemTypes } from './item.ts';

export const eventTypes = [
  'item.published',
  'item.changed',
  'item.unpublished',
  'item.archived',
  'draft.submitted',
  'draft.decided',
  'draft.withdrawn',
  'expert-request.received',
  'expert-request.withdrawn',
] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * What happened, for programs that follow along, in order of `number`. Kept for thirty days. Holds ids, addresses and words of our own: never
 * personal data, and nothing of a draft but that it is there.
 */
export const events = snakeCase.table(
  'events',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** Its place in the order in which transactions ended: given by a trigger as the last thing before the commit, and null until then. */
    number: bigint({ mode: 'number' }),
    type: text({ enum: eventTypes }).notNull(),
    /** What it is about: an item, or, when null, a request to the expert pool. */
    itemType: text({ enum: itemTypes }),
    /** The id of the item or the request. */
    itemId: uuid().notNull(),
    /** The inspiration region that the item belongs to; null for what is national, and for requests. */
    regionId: uuid(),
    data: jsonb().$type<Record<string, string | number | null>>().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    unique('events_number').on(t.number),
    index('events_at_index').on(t.at),
    oneOf('events_type_known', t.type, eventTypes),
    oneOf('events_item_type_known', t.itemType, itemTypes),
  ],
);
