import { integer, jsonb, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { revisions } from './revision.ts';

/**
 * The latest savings of a draft: what somebody saw who saves over the work of another, so that both can be merged. Older ones are forgotten, and all
 * go when the draft is published.
 */
export const draftEdits = snakeCase.table(
  'draft_edits',
  {
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    /** As `revisions.edit` then. */
    edit: integer().notNull(),
    snapshot: jsonb().$type<Record<string, unknown>>().notNull(),
    actor: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.edit] })],
);
