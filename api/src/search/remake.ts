import { type Database, rowsOf, type schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { Hub } from '../hub.ts';
import { tend } from '../jobs/tend.ts';
import { makingOfDocuments } from './making.ts';
import { refreshDocuments } from './refresh.ts';

/** Documents in one transaction: nobody waits long for the word list. */
const AT_ONCE = 25;
/** Milliseconds between two looks: another version of the hub may have written since. */
const LOOK_EVERY = 3_600_000;

type Maker = Pick<Hub, 'db' | 'lexicon' | 'filling'>;

/**
 * Makes the search documents anew that another version of the hub made, a few at a time; searches go on meanwhile. Gives how many
 * it made. May be ended at any moment: the next call goes on.
 */
export async function remakeDocuments({ db, lexicon, filling }: Maker): Promise<number> {
  let remade = 0;
  for (;;) {
    const items = await madeOtherwise(db);
    if (items.length === 0) return remade;
    await db.transaction((tx) => refreshDocuments(tx, items, lexicon(), filling?.announce));
    remade += items.length;
  }
}

const madeOtherwise = (db: Database) =>
  rowsOf<{ id: string; type: schema.ItemType }>(
    db,
    sql`select item.id, item.type from search_documents document join items item on item.id = document.id
      where document.made_by <> ${makingOfDocuments} order by document.number limit ${AT_ONCE}::int`,
  );

/** Keeps the documents as this version of the hub makes them, from its start on. */
export function tendDocuments(maker: Maker & Pick<Hub, 'log'>): () => Promise<void> {
  const look = async (): Promise<void> => {
    const remade = await remakeDocuments(maker);
    if (remade > 0) maker.log.info({ remade }, 'Search documents were made anew, because this version makes them in another way.');
  };
  return tend(look, { log: maker.log, every: LOOK_EVERY, failed: 'Search documents could not be made anew.' });
}
