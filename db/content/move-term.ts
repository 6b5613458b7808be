import { eq, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import { contentLoads } from '../schema/content-load.ts';

/**
 * Lets everything that still names a term name another one: what is no content, such as the themes of a request. The contents of items were
 * changed before. Which tables name terms is asked of the database, so that none is forgotten. What the content files call by the old word is the new one
 * from now on, and stays as staff made it.
 */
export async function moveTerm(tx: Database, fromId: string, intoId: string): Promise<void> {
  const columns = await rowsOf<{ table: string; column: string; others: string[] | null }>(
    tx,
    sql`select key.conrelid::regclass::text as table, attribute.attname as column, (
        select array_agg(other.attname) from pg_index i join pg_attribute other on other.attrelid = i.indrelid and other.attnum = any(i.indkey::int2[])
        where i.indrelid = key.conrelid and i.indisprimary and other.attnum <> key.conkey[1] and key.conkey[1] = any(i.indkey::int2[])) as others
      from pg_constraint key join pg_attribute attribute on attribute.attrelid = key.conrelid and attribute.attnum = key.conkey[1]
      where key.contype = 'f' and key.confrelid = 'terms'::regclass and cardinality(key.conkey) = 1`,
  );
  for (const { table, column, others } of columns) {
    const [name, at] = [sql.raw(table), sql.identifier(column)];
    if (others) {
      const same = sql.join(
        others.map((other) => sql`kept.${sql.identifier(other)} = ${name}.${sql.identifier(other)}`),
        sql` and `,
      );
      await tx.execute(
        sql`delete from ${name} where ${at} = ${fromId} and exists (select 1 from ${name} kept where kept.${at} = ${intoId} and ${same})`,
      );
    }
    await tx.execute(sql`update ${name} set ${at} = ${intoId} where ${at} = ${fromId}`);
  }
  await tx.update(contentLoads).set({ itemId: intoId, version: 0 }).where(eq(contentLoads.itemId, fromId));
}
