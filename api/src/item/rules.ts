import { type Database, rowsOf, type schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/**
 * Looks an item up under the address it moved to. Null when nothing ever moved away from `slug`.
 * A chain of renames is followed in one statement, and a circle ends after ten.
 */
export async function currentSlug<Row>(
  db: Database,
  itemType: schema.ItemType,
  slug: string,
  find: (slug: string) => Promise<Row | undefined>,
): Promise<Row | null> {
  const [moved] = await rowsOf<{ slug: string }>(
    db,
    sql`with recursive trail (slug, hops) as (
        select to_slug, 1 from redirects where item_type = ${itemType} and from_slug = ${slug}
        union all
        select next.to_slug, trail.hops + 1 from redirects next join trail on next.from_slug = trail.slug
        where next.item_type = ${itemType} and trail.hops < 10
      ) select slug from trail order by hops desc limit 1`,
  );
  return moved ? ((await find(moved.slug)) ?? null) : null;
}
