import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import { regionAreaCode } from './write/writing.ts';

/**
 * Gives everything that is about a renamed inspiration region to its new area, and removes the old one: the code of an area has the slug in it.
 * Which tables name areas is asked of the database, so that none is forgotten.
 */
export async function moveRegionArea(tx: Database, formerSlug: string, slug: string): Promise<void> {
  const [former, code] = [regionAreaCode(formerSlug), regionAreaCode(slug)];
  // Made anew from what follows.
  await tx.execute(sql`delete from area_memberships where area_code = ${former}`);
  await tx.execute(sql`delete from area_coverage where area_code = ${former} or within_code = ${former}`);
  const columns = await rowsOf<{ table: string; column: string }>(
    tx,
    sql`select key.conrelid::regclass::text as table, attribute.attname as column from pg_constraint key
      join pg_attribute attribute on attribute.attrelid = key.conrelid and attribute.attnum = key.conkey[1]
      where key.contype = 'f' and key.confrelid = 'areas'::regclass and cardinality(key.conkey) = 1`,
  );
  for (const { table, column } of columns)
    await tx.execute(sql`update ${sql.raw(table)} set ${sql.identifier(column)} = ${code} where ${sql.identifier(column)} = ${former}`);
  await tx.execute(sql`delete from areas where code = ${former}`);
}
