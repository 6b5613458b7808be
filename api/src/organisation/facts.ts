import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** Which kind of organisation each of these is: the slug of its partner type, by its own slug. Those that are not there are left out. */
export async function organisationTypes(db: Database, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await rowsOf<{ slug: string; type: string }>(
    db,
    sql`select organisation.slug, term.slug as type from organisations organisation join terms term on term.id = organisation.type_id
      where organisation.slug = any(${sql.param([...slugs])}::text[])`,
  );
  return new Map(rows.map(({ slug, type }) => [slug, type]));
}
