import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import type { ItemType } from '../schema/item.ts';

/** A published item that firmly refers to another. */
export type User = { id: string; type: ItemType; key: string; title: string };

/** The ids of what firmly refers to an item of each kind: the row of the item can't go, and its label stands in their search documents. */
const users: Record<ItemType, (id: SQL) => SQL | null> = {
  pilot: () => null,
  expert: () => null,
  agenda: () => null,
  'knowledge-session': () => null,
  publication: (id) => sql`select item_id as id from citations where publication_id = ${id}
    union select pilot_id from evidence where publication_id = ${id}`,
  organisation: (id) => sql`select item_id as id from pilot_organisations where organisation_id = ${id}
    union select item_id from publication_organisations where organisation_id = ${id}
    union select item_id from knowledge_session_organisations where organisation_id = ${id}`,
  'inspiration-region': (id) => sql`select id from pilots where region_id = ${id}
    union select id from publications where region_id = ${id}
    union select id from agendas where region_id = ${id}
    union select id from knowledge_sessions where region_id = ${id}
    union select item_id from pilot_areas where area_code in (select area_code from inspiration_regions where id = ${id})
    union select item_id from publication_areas where area_code in (select area_code from inspiration_regions where id = ${id})`,
  term: (id) => sql`select item_id as id from pilot_terms where term_id = ${id}
    union select item_id from publication_terms where term_id = ${id}
    union select item_id from agenda_terms where term_id = ${id}
    union select item_id from knowledge_session_terms where term_id = ${id}
    union select item_id from inspiration_region_terms where term_id = ${id}
    union select item_id from expert_terms where term_id = ${id}
    union select id from organisations where type_id = ${id}
    union select id from terms where parent_id = ${id}
    union select agenda_id from goals where theme_id = ${id} or advice_id = ${id}
    union select region_id from region_participants where partner_type_id = ${id}`,
};

/** The published items that firmly refer to this one, by title; `most` of them at most. Itself does not count. */
export async function usedBy(db: Database, { type, id }: { type: ItemType; id: string }, most = 100_000): Promise<User[]> {
  const ids = users[type](sql`${id}`);
  if (ids === null) return [];
  return rowsOf<User>(
    db,
    sql`select item.id, item.type, item.key, item.title from items item
      where item.id in (${ids}) and item.id <> ${id} and item.state = 'published' order by item.title, item.id limit ${most}`,
  );
}

/** The published items that firmly refer to any of these items of one kind, in no order. These themselves may be among them. */
export async function usedByMany(db: Database, type: ItemType, ids: readonly string[]): Promise<Pick<User, 'id' | 'type'>[]> {
  const using = ids.length === 0 ? null : users[type](sql`any(${sql.param([...ids])}::uuid[])`);
  if (using === null) return [];
  return rowsOf(db, sql`select item.id, item.type from items item where item.id in (${using}) and item.state = 'published'`);
}

/** Whether somebody is a member, or can be reached, because of this item: then it may leave the site, but not be thrown away. */
export async function holdsPeople(db: Database, { type, id }: { type: ItemType; id: string }): Promise<boolean> {
  if (type !== 'inspiration-region' && type !== 'expert') return false;
  const rows = await rowsOf(
    db,
    type === 'expert'
      ? sql`select 1 from memberships where expert_id = ${id} and ended_at is null limit 1`
      : sql`select 1 from membership_regions touched join memberships member on member.id = touched.membership_id and member.ended_at is null
          where touched.region_id = ${id} union all select 1 from contact_roles where region_id = ${id} and ended_at is null limit 1`,
  );
  return rows.length > 0;
}
