import { type Database, rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { type ContentLink, linksIn } from './addresses.ts';

/** Who gathers waits for the other. */
const GATHER_LOCK = 4_201_911;
/** Items, and addresses, that are handled in one statement. */
const AT_ONCE = 500;

/**
 * Notes which web addresses stand in what is published, and where; new ones are due at once, and what stands nowhere any more is forgotten. With `itemId` only
 * those of that item, which are all due then. Tells how many places there are.
 */
export async function gatherLinks(db: Database, now: Date, itemId: string | null = null): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${GATHER_LOCK})`);
    const { itemLinks, webLinks } = schema;
    const found: (ContentLink & { itemId: string })[] = [];
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const items = await rowsOf<{ id: string; snapshot: Record<string, unknown> }>(
        tx,
        sql`select item.id, latest.snapshot from items item join lateral (select revision.snapshot from revisions revision
            where revision.item_id = item.id and revision.status = 'published' order by revision.version desc limit 1) latest on true
          where item.state = 'published' and item.id > ${after}::uuid and (${itemId}::uuid is null or item.id = ${itemId}::uuid) order by item.id limit ${AT_ONCE}`,
      );
      for (const { id, snapshot } of items) found.push(...linksIn(snapshot).map((link) => ({ ...link, itemId: id })));
      const last = items.at(-1);
      if (!last || items.length < AT_ONCE) break;
      after = last.id;
    }
    await tx.execute(sql`delete from item_links where ${itemId}::uuid is null or item_id = ${itemId}::uuid`);
    for (let start = 0; start < found.length; start += AT_ONCE) {
      const places = found.slice(start, start + AT_ONCE);
      const urls = [...new Set(places.map(({ url }) => url))].map((url) => ({ url, dueAt: now }));
      const known = tx.insert(webLinks).values(urls);
      await (itemId === null ? known.onConflictDoNothing() : known.onConflictDoUpdate({ target: webLinks.url, set: { dueAt: now } }));
      await tx.insert(itemLinks).values(places);
    }
    await tx.execute(sql`delete from web_links where not exists (select from item_links where item_links.url = web_links.url)`);
    return found.length;
  });
}
