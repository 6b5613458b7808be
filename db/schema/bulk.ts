import { sql } from 'drizzle-orm';
import { boolean, bytea, check, index, integer, jsonb, primaryKey, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { itemTypes } from './item.ts';

export const bulkKinds = ['import', 'action', 'vocabulary'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/**
 * `waiting`: to be tried out; `checked`: tried out, and told what it would do; `starting`: to be carried out; `failed`: the file can't be read, or
 * something broke. `done` and everything after it is for good.
 */
export const bulkStates = ['waiting', 'checking', 'checked', 'starting', 'running', 'done', 'failed', 'cancelled'] as const;
export type BulkState = (typeof bulkStates)[number];

/** `stale`: something changed since it was tried out, so it is no longer what was said. */
export const bulkOutcomes = ['new', 'changed', 'unchanged', 'rejected', 'stale'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** What is wrong: in which line and column of a file, or which field; null when it is about the whole. */
export type BulkProblem = { line: number | null; column: string | null; message: string };
/** What happens to one field. Null: it is, or becomes, empty. */
export type BulkFieldChange = { field: string; from: unknown; to: unknown };

/** Something that is done with many items at once: an import, a step of the workflow, a change of the vocabulary. First tried out, then carried out. */
export const bulkChanges = snakeCase.table(
  'bulk_changes',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    kind: text({ enum: bulkKinds }).notNull(),
    state: text({ enum: bulkStates }).notNull(),
    /** Who asked, as in the audit trail. */
    madeBy: text().notNull(),
    /** Who that was then: role, regions and scopes. Whoever has less by the time it is carried out may do less. */
    viewer: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The kind of item in the file; null when it is about several. */
    itemType: text({ enum: itemTypes }),
    /** What is asked, by kind. */
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text(),
    /** SHA-256 of who sent a file and the idempotency key that came with it; null when none did, and until the last byte is there. */
    madeWith: text(),
    /** How the file is read, such as `UTF-8`; null when there is none, or it was not read yet. */
    encoding: text(),
    /** What is wrong with the file as a whole. */
    problems: jsonb().$type<BulkProblem[]>().notNull().default([]),
    /** How many there are, and how many of them were looked at or carried out so far. */
    total: integer().notNull().default(0),
    handled: integer().notNull().default(0),
    /** Whether to go on without what was rejected, and without what is stale. */
    skipRejected: boolean().notNull().default(false),
    /** How often a process began with it and did not end. */
    attempts: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
    checkedAt: moment(),
    finishedAt: moment(),
  },
  (t) => [
    index('bulk_changes_under_way').on(t.createdAt).where(sql`state in ('waiting', 'checking', 'starting', 'running')`),
    index('bulk_changes_made_by').on(t.madeBy, t.createdAt),
    unique('bulk_changes_made_with').on(t.madeWith),
    oneOf('bulk_changes_kind_known', t.kind, bulkKinds),
    oneOf('bulk_changes_state_known', t.state, bulkStates),
    check('bulk_changes_handled_within', sql`${t.handled} between 0 and ${t.total}`),
  ],
);

/** What a bulk change does to one item: what trying it out told, and whether it was carried out. */
export const bulkRows = snakeCase.table(
  'bulk_rows',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    changeId: uuid()
      .notNull()
      .references(() => bulkChanges.id, { onDelete: 'cascade' }),
    /** From 1, in the order of the file or of the list. */
    position: integer().notNull(),
    /** Where it begins in the file; null when there is none. */
    line: integer(),
    /** The item; of a new one the id it will have. Null for a row that is about none. */
    itemId: uuid(),
    itemType: text({ enum: itemTypes }).notNull(),
    /** The key of the item; null when the row does not tell. */
    key: text(),
    title: text(),
    outcome: text({ enum: bulkOutcomes }).notNull(),
    changes: jsonb().$type<BulkFieldChange[]>().notNull().default([]),
    problems: jsonb().$type<BulkProblem[]>().notNull().default([]),
    /** What the item will be; null when its content stays as it is. */
    content: jsonb().$type<Record<string, unknown>>(),
    /** What was seen of it when it was tried out: its last version and the edit of its draft; null for none. */
    seenVersion: integer(),
    seenEdit: integer(),
    doneAt: moment(),
  },
  (t) => [
    unique('bulk_rows_position').on(t.changeId, t.position),
    index('bulk_rows_outcome').on(t.changeId, t.outcome, t.position),
    oneOf('bulk_rows_item_type_known', t.itemType, itemTypes),
    oneOf('bulk_rows_outcome_known', t.outcome, bulkOutcomes),
  ],
);

/** A file as it came in, in parts of about a megabyte. Gone once it was read. */
export const bulkFileParts = snakeCase.table(
  'bulk_file_parts',
  {
    changeId: uuid()
      .notNull()
      .references(() => bulkChanges.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.changeId, t.position] })],
);
