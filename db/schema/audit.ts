import { index, jsonb, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { moment, newId } from './columns.ts';

/** Who did what, when. Rows are only ever added: a trigger refuses every change. Holds no personal data of requesters. */
export const auditEntries = snakeCase.table(
  'audit_entries',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    at: moment().notNull().defaultNow(),
    actor: text().notNull(),
    /** A verb in the past tense after a noun, such as `expert-request.received`. */
    action: text().notNull(),
    itemType: text(),
    itemId: uuid(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('audit_entries_item_index').on(t.itemId, t.at), index('audit_entries_at_index').on(t.at)],
);
