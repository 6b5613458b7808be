import type { schema } from '@kennishub/db';
import { type RawContent, shapes } from '@kennishub/db/content';
import { same } from '../curation/merge.ts';

export type BulkChangeRow = typeof schema.bulkChanges.$inferSelect;
export type StoredRow = typeof schema.bulkRows.$inferSelect;

/** What trying out told about one item. */
export type PlannedRow = Omit<typeof schema.bulkRows.$inferInsert, 'id' | 'changeId' | 'position'>;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Which fields become something else, in the order of the form. */
export function fieldChanges(type: schema.ItemType, before: RawContent, after: RawContent): schema.BulkFieldChange[] {
  return shapes[type].flatMap(({ name }) => {
    const [from, to] = [before[name], after[name]];
    if ((isNothing(from) && isNothing(to)) || same(from, to)) return [];
    return [{ field: name, from: from ?? null, to: to ?? null }];
  });
}

/** Whether the row is going to be carried out. */
export const isToDo = ({ outcome }: Pick<PlannedRow, 'outcome'>): boolean => outcome === 'new' || outcome === 'changed';
