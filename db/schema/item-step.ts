import { index, integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { moment, newId } from './columns.ts';
import { itemStates } from './item.ts';

/** Every step an item took through the workflow, saving a draft apart: its timeline, in order of id. Rows are only added. */
export const itemSteps = snakeCase.table(
  'item_steps',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    itemId: uuid().notNull(),
    step: text().notNull(),
    fromState: text({ enum: itemStates }),
    toState: text({ enum: itemStates }).notNull(),
    /** The published version that the step made; null when it made none. */
    version: integer(),
    at: moment().notNull(),
    /** As in the audit trail: `person:` or `token:` and an id, `command`, or `clock` for what happens by itself. */
    actor: text().notNull(),
    /** Why, in the words of who did it; null when nothing was said. */
    reason: text(),
  },
  (t) => [index('item_steps_item_index').on(t.itemId, t.id)],
);
