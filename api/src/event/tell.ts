import { type Database, schema } from '@kennishub/db';
import type { Happened } from './happened.ts';
import { publicPath } from './public-path.ts';

/**
 * Tells whoever follows along what happened: streams at once, webhooks by their deliveries. To be called in the transaction of the change, so
 * that there is never one without the other. Where in the transaction does not matter; its place in the order it gets at the commit.
 */
export const tell = (tx: Database, happened: Happened, at: Date): Promise<void> => tellAll(tx, [happened], at);

/** Events in a statement. */
const CHUNK = 500;

/** As `tell`, for what happened to many at once. */
export async function tellAll(tx: Database, all: readonly Happened[], at: Date): Promise<void> {
  const rows = all.map((happened) => {
    const about = 'request' in happened ? { itemType: null, itemId: happened.request.id, regionId: null } : aboutItem(happened.item);
    return { type: happened.type, ...about, data: dataOf(happened), at };
  });
  for (let from = 0; from < rows.length; from += CHUNK) await tx.insert(schema.events).values(rows.slice(from, from + CHUNK));
}

const aboutItem = ({ id, type, regionId }: { id: string; type: schema.ItemType; regionId: string | null }) => ({
  itemType: type,
  itemId: id,
  regionId,
});

/** What an event holds beside the ids: of a draft nothing that its writer typed, and an address is that. */
function dataOf(happened: Happened): Record<string, string | number | null> {
  switch (happened.type) {
    case 'item.published':
    case 'item.changed':
      return { ...placeOf(happened.item), version: happened.version };
    case 'item.unpublished':
    case 'item.archived':
      return placeOf(happened.item);
    case 'draft.submitted':
      return {};
    case 'draft.decided':
      return { decision: happened.decision };
    case 'draft.withdrawn':
      return { way: happened.way };
    case 'expert-request.received':
    case 'expert-request.withdrawn':
      return { reference: happened.request.reference };
  }
}

/** Of a term the key begins with its vocabulary. */
const placeOf = ({ type, key }: { type: schema.ItemType; key: string }) => ({
  slug: type === 'term' ? key.slice(key.indexOf(':') + 1) : key,
  ...(type === 'term' && { vocabulary: key.slice(0, key.indexOf(':')) }),
  path: publicPath(type, key),
});
