import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** The tables, of the hub and of its jobs, in which a word stands, whatever the case. */
export async function tablesWith(db: Database, word: string): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await rowsOf(db, sql`select 1 from ${sql.raw(name)} as entry where entry::text ilike ${`%${word}%`} limit 1`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
