import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/**
 * Gives the role that the app logs in with what it needs, and no more: it reads and writes, it can't change tables or triggers, and the audit
 * trail it can only add to. To be called as the owner, after migrating; doing it again changes nothing.
 */
export async function grantToApp(db: Database, role: string): Promise<void> {
  const name = sql.identifier(role);
  await db.transaction(async (tx) => {
    for (const grant of [
      sql`grant usage on schema public, as_of to ${name}`,
      sql`grant select, insert, update, delete on all tables in schema public to ${name}`,
      sql`grant select on all tables in schema as_of to ${name}`,
      sql`grant usage, select on all sequences in schema public to ${name}`,
      sql`grant execute on all functions in schema public to ${name}`,
      sql`revoke update, delete, truncate, trigger on audit_entries from ${name}`,
      // Jobs keep their tables in a schema of their own, which they make themselves.
      sql`do $$ begin execute format('grant create, connect, temporary on database %I to %I', current_database(), ${sql.raw(`'${role.replaceAll("'", "''")}'`)}); end $$`,
    ])
      await tx.execute(grant);
  });
}
