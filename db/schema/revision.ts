import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, snakeCase, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { itemTypes } from './item.ts';

/** `draft`, `in-review` and `approved` are open: an item has one such revision at most. */
export const revisionStatuses = ['draft', 'in-review', 'approved', 'published', 'discarded'] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];

/**
 * Drafts, reviews and history of every item. The row in the item's own table is the published version; publishing applies a snapshot to it.
 * Published revisions are kept as long as the item is.
 */
export const revisions = snakeCase.table(
  'revisions',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    itemType: text({ enum: itemTypes }).notNull(),
    itemId: uuid().notNull(),
    /** The version it was published as; null as long as it is not. */
    version: integer(),
    status: text({ enum: revisionStatuses }).notNull(),
    /** The item as its content format describes it, relations by slug. Of a draft it may be incomplete. */
    snapshot: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Counts the times it was saved, from 1. */
    edit: integer().notNull().default(1),
    /** The published version it began from; null when there was none. */
    baseVersion: integer(),
    /** Who began it: `person:` or `token:` and an id, or `content` for the files that come with the hub. */
    author: text().notNull(),
    /** Everybody who saved it since, the author too. None of them may approve it. */
    savedBy: text().array().notNull().default([]),
    lastSavedBy: text(),
    lastSavedAt: moment(),
    submittedBy: text(),
    submittedAt: moment(),
    /** Who approved or refused it last. */
    decidedBy: text(),
    decidedAt: moment(),
    /** Approved, to be published at this moment; null for as soon as somebody publishes it. */
    publishAt: moment(),
    /** Why it was refused, or approved past the four eyes; null when nothing was said. */
    reason: text(),
    /** What changed, in the words of who made it. */
    note: text(),
    createdAt: moment().notNull().defaultNow(),
    /** When it became the published version; null as long as it is not. */
    publishedAt: moment(),
  },
  (t) => [
    unique('revisions_item_version').on(t.itemId, t.version),
    uniqueIndex('revisions_one_open').on(t.itemId).where(sql`status in ('draft', 'in-review', 'approved')`),
    index('revisions_item_index').on(t.itemId, t.createdAt),
    index('revisions_waiting_index').on(t.status, t.submittedAt).where(sql`status in ('draft', 'in-review', 'approved')`),
    oneOf('revisions_item_type_known', t.itemType, itemTypes),
    oneOf('revisions_status_known', t.status, revisionStatuses),
    check('revisions_published_has_version', sql`(${t.status} = 'published') = (${t.version} is not null)`),
    check('revisions_scheduled_is_approved', sql`${t.publishAt} is null or ${t.status} in ('approved', 'published')`),
  ],
);
