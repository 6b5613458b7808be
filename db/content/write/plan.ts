import { newId } from '../../schema/columns.ts';
import { type ItemType, itemTypes } from '../../schema/item.ts';
import type { CheckedItems } from '../checked-items.ts';
import type { Present } from '../words/present.ts';
import { digestOf } from './digest.ts';

/** An item that is going to be written: new when `version` is 1. */
export type Planned<Content> = { id: string; key: string; version: number; digest: string; content: Content };

/** What a load will do. */
export type Plan = {
  items: { [Type in ItemType]: Planned<CheckedItems[Type][number]>[] };
  created: number;
  updated: number;
  unchanged: number;
  /** Items of the files that are left as they are, because staff changed, made or removed them: type, slash, key. */
  kept: string[];
  /** The id of everything that may be referred to, by type and key. */
  idOf: (type: ItemType, key: string) => string;
  /** The id of the practice, publication or knowledge session with this slug: they share their addresses. */
  idOfRelatable: (slug: string) => string;
};

const keyOf = (content: { slug: string; vocabulary?: string }): string =>
  content.vocabulary === undefined ? content.slug : `${content.vocabulary}:${content.slug}`;

/** Decides of every item whether it is new, changed, unchanged or no longer ours to change. */
export function makePlan(items: CheckedItems, present: Present): Plan {
  const loads = new Map(present.loads.map((load) => [`${load.itemType}/${load.key}`, load]));
  const byKey = new Map(present.items.map((item) => [`${item.type}/${item.key}`, item]));
  const byId = new Map(present.items.map((item) => [item.id, item]));
  const ids = new Map(present.items.map(({ type, key, id }) => [`${type}/${key}`, id]));
  for (const { itemType, key, itemId } of present.loads) if (byId.has(itemId)) ids.set(`${itemType}/${key}`, itemId);
  const plan = { created: 0, updated: 0, unchanged: 0, kept: [] as string[] };

  const decide = <Type extends ItemType>(type: Type, content: CheckedItems[Type][number]): Planned<typeof content>[] => {
    const key = keyOf(content);
    const address = `${type}/${key}`;
    const digest = digestOf(content);
    const load = loads.get(address);
    if (!load && !byKey.has(address)) {
      const id = newId();
      ids.set(address, id);
      plan.created += 1;
      return [{ id, key, version: 1, digest, content }];
    }
    if (load?.digest === digest) {
      plan.unchanged += 1;
      return [];
    }
    const row = load && byId.get(load.itemId);
    if (!row || row.version > load.version) {
      plan.kept.push(address);
      return [];
    }
    plan.updated += 1;
    return [{ id: row.id, key, version: row.version + 1, digest, content }];
  };

  const planned = Object.fromEntries(
    itemTypes.map((type) => [type, items[type].flatMap((content) => decide(type, content))]),
  ) as Plan['items'];
  const idOf = (type: ItemType, key: string): string => ids.get(`${type}/${key}`) ?? missing(type, key);
  const idOfRelatable = (slug: string): string =>
    ids.get(`pilot/${slug}`) ?? ids.get(`publication/${slug}`) ?? idOf('knowledge-session', slug);
  return { items: planned, ...plan, idOf, idOfRelatable };
}

/** The formats have checked every reference, except to an item that staff removed after it was loaded. */
function missing(type: ItemType, key: string): never {
  throw new Error(`The ${type} "${key}" is in the content files but no longer in the database.`);
}
