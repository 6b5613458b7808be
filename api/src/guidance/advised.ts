import type { Database, schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import type { Viewer } from '../access/index.ts';
import { itemIdOf, visibleItems } from '../curation/visible.ts';

/** What is advised on: a content, and the item it is of. */
export type Advised = {
  /** Null for what is not saved yet. */
  itemId: string | null;
  type: schema.ItemType;
  content: RawContent;
};

/** The content of an item that this viewer looks after: that of its draft, else the latest that was published. Null when there is none for him. */
export async function storedContent(db: Database, viewer: Viewer, id: string): Promise<Advised | null> {
  const item = await db.query.items.findFirst({
    columns: { id: true, type: true },
    where: { id: itemIdOf(id), RAW: (table) => visibleItems(viewer, table) },
    with: {
      openRevision: { columns: { snapshot: true } },
      versions: { columns: { snapshot: true }, orderBy: { version: 'desc' }, limit: 1 },
    },
  });
  const content = item?.openRevision?.snapshot ?? item?.versions[0]?.snapshot;
  return item && content ? { itemId: item.id, type: item.type, content } : null;
}
