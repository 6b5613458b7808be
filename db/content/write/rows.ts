import { getColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** At most so many rows in one statement: Postgres takes no more than 65,535 values in one. */
const CHUNK = 500;

/** Hands the rows on in pieces that fit in one statement; does nothing without rows. */
export async function inChunks<Row>(rows: readonly Row[], handle: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await handle(rows.slice(start, start + CHUNK));
}

/** For `on conflict do update`: every column takes its new value, except the ones named. */
export function newValues(table: PgTable, except: readonly string[] = []): Record<string, SQL> {
  const columns = Object.entries(getColumns(table)).filter(
    ([key, column]) => !except.includes(key) && !column.primary && !column.generated,
  );
  return Object.fromEntries(columns.map(([key, column]) => [key, sql`excluded.${sql.identifier(column.name)}`]));
}
