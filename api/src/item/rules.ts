import { type Database, rowsOf, type schema } from '@kennishub/db';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { ItemReferenceRow } from './item-reference.ts';

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

/** The ids of the items of a kind with these slugs, by slug, whether they are on the site or not; what is unknown or thrown away is left out. */
export async function itemIdsOf(db: Database, type: schema.ItemType, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const found = await rowsOf<{ id: string; key: string }>(
    db,
    sql`select id, key from items where type = ${type} and key = any(${sql.param([...slugs])}::text[]) and state <> 'deleted'`,
  );
  return new Map(found.map(({ id, key }) => [key, id]));
}

/** The region with this id has one of these slugs, on the site or not. For a `where`; not true when the id is null. */
export const isRegionItem = (id: AnyColumn | SQL, slugs: readonly string[]): SQL =>
  sql`${id} in (select region.id from items region where region.type = 'inspiration-region' and region.key = any(${sql.param([...slugs])}::text[]))`;

/** References to the items with these ids, none of them a term, by title; whether they are on the site or not. */
export const itemsWith = async (db: Database, ids: readonly string[]): Promise<ItemReferenceRow[]> =>
  ids.length === 0
    ? []
    : rowsOf<ItemReferenceRow>(
        db,
        sql`select type, key as slug, title from items where id = any(${sql.param([...ids])}::uuid[]) order by title, id`,
      );
