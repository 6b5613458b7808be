import { type Database, rowsOf } from '@kennishub/db';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * The item is about this area, or about anything that falls under it: a practice in one municipality is in its youth region, and a practice
 * of a whole region is in each of its municipalities. For a `where`; `codes` are joined by "or".
 */
export const withinAreas = (links: 'pilot_areas' | 'publication_areas', id: AnyColumn | SQL, codes: readonly string[]): SQL =>
  sql`exists (
    select 1 from ${sql.identifier(links)} link join area_coverage cover on cover.area_code = link.area_code
    where link.item_id = ${id} and cover.within_code = any(${sql.param([...codes])}::text[]))`;

/** The area with this code falls under one of these, or they under it. For a `where`; false when the code is null. */
export const fallsUnder = (code: AnyColumn | SQL, codes: readonly string[]): SQL =>
  sql`exists (
    select 1 from area_coverage cover
    where cover.area_code = ${code} and cover.within_code = any(${sql.param([...codes])}::text[]))`;

/** The codes that no area has. */
export async function unknownAreas(db: Database, codes: readonly string[]): Promise<string[]> {
  const known = await rowsOf<{ code: string }>(db, sql`select code from areas where code = any(${sql.param([...codes])}::text[])`);
  const names = new Set(known.map((area) => area.code));
  return codes.filter((code) => !names.has(code));
}
