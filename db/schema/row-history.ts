import { bigint, index, jsonb, snakeCase, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * What every row of the published content was before each change, written by triggers (`remember_rows`). A row as it was at a moment is what
 * the first later entry says, or the row of today when there is none. See `db/as-of.ts`.
 */
export const rowHistory = snakeCase.table(
  'row_history',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    tableName: text().notNull(),
    /** The values of the primary key, with slashes between. */
    rowKey: text().notNull(),
    at: moment().notNull(),
    /** The row before the change; null when there was none, because the change made it. */
    before: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [index('row_history_row_index').on(t.tableName, t.rowKey, t.at), index('row_history_at_index').on(t.tableName, t.at)],
);
