import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import type { ItemType } from '../schema/item.ts';

/** Within what the address of `item` is unique, written as the index of the addresses has it, which finds nothing that is asked in other words. */
export const space: SQL = sql`(case when item.type in ('pilot', 'publication', 'knowledge-session') then 'shared' else item.type end)`;

const sharing: readonly ItemType[] = ['pilot', 'publication', 'knowledge-session'];

/** The types among which an address must be unique. */
export const addressSpace = (type: ItemType): readonly ItemType[] => (sharing.includes(type) ? sharing : [type]);

/** Whether the address is that of another item, whatever the state of that. `id` is null for an item that is still to be made. */
export async function isTaken(db: Database, item: { id: string | null; type: ItemType }, key: string): Promise<boolean> {
  const of = sharing.includes(item.type) ? 'shared' : item.type;
  const others = await rowsOf(
    db,
    sql`select 1 from items item where ${space} = ${of} and item.key = ${key} and item.id is distinct from ${item.id}::uuid limit 1`,
  );
  return others.length > 0;
}
