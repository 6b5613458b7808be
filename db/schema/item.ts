import { sql } from 'drizzle-orm';
import { check, date, index, snakeCase, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';

/** The kinds of published item, by the word they have everywhere: in revisions, redirects, the audit trail and the search index. */
export const itemTypes = [
  'pilot',
  'inspiration-region',
  'expert',
  'knowledge-session',
  'publication',
  'agenda',
  'organisation',
  'term',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const itemStates = ['draft', 'published', 'unpublished', 'archived', 'deleted'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * Every item there is, whether the public sees it or not. Only a published one has a row in the table of its own kind, so nothing that reads
 * those tables can show what is not public.
 */
export const items = snakeCase.table(
  'items',
  {
    /** The id it has, or will have, in the table of its kind. */
    id: uuid().primaryKey().$defaultFn(newId),
    type: text({ enum: itemTypes }).notNull(),
    /** Its slug; a term's is preceded by its vocabulary and a colon. Of what is published the address; else the one it had or will have. */
    key: text().notNull(),
    /** Its title, name or label, of the published version or, before there was one, of the draft. */
    title: text().notNull(),
    /** `draft` means never published. */
    state: text({ enum: itemStates }).notNull(),
    /** The inspiration region it belongs to, its own id for a region; null for what is national. Decides which region editors may touch it. */
    regionId: uuid(),
    /** Of an archived item: the item to go to instead; null when there is none. */
    pointerId: uuid(),
    /** Of an archived item: what its old address tells visitors; null for nothing more than that it is gone. */
    farewell: text(),
    /** The day by which somebody should look whether it still holds; null when nobody set one. */
    reviewBy: date(),
    /** SHA-256 of who made it and the idempotency key that was sent; null for what was not made through the API. */
    madeWith: text(),
    createdAt: moment().notNull().defaultNow(),
    /** When its state, its published version or its draft last changed. */
    changedAt: moment().notNull().defaultNow(),
    deletedAt: moment(),
    /** When a deleted item is removed for good. */
    purgeAt: moment(),
  },
  (t) => [
    // Practices, publications and knowledge sessions share their addresses: a list of related items names one by its slug alone.
    uniqueIndex('items_address').on(
      sql`(case when ${t.type} in ('pilot', 'publication', 'knowledge-session') then 'shared' else ${t.type} end)`,
      t.key,
    ),
    unique('items_made_with').on(t.madeWith),
    index('items_changed_index').on(t.changedAt, t.id),
    index('items_region_index').on(t.regionId),
    index('items_state_index').on(t.state, t.changedAt),
    oneOf('items_type_known', t.type, itemTypes),
    oneOf('items_state_known', t.state, itemStates),
    check(
      'items_purged_after_deletion',
      sql`(${t.state} = 'deleted') = (${t.deletedAt} is not null) and (${t.deletedAt} is null) = (${t.purgeAt} is null)`,
    ),
    check('items_pointer_of_archived', sql`${t.state} = 'archived' or (${t.pointerId} is null and ${t.farewell} is null)`),
  ],
);
