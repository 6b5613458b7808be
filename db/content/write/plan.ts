import { newId } from '../../schema/columns.ts';
import { type ItemType, itemTypes } from '../../schema/item.ts';
import type { CheckedItems } from '../checked-items.ts';
import type { Findable, Present } from '../words/present.ts';
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
  const ids = idsByAddress(present);
  const away = new Set(present.away.map(({ type, key }) => `${type}/${key}`));
  const plan = { created: 0, updated: 0, unchanged: 0, kept: [] as string[] };

  const decide = <Type extends ItemType>(type: Type, content: CheckedItems[Type][number]): Planned<typeof content>[] => {
    const key = keyOf(content);
    const address = `${type}/${key}`;
    const digest = digestOf(content);
    const load = loads.get(address);
    if (!load && !byKey.has(address) && !away.has(address)) {
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
  return { items: planned, ...plan, ...finding(ids) };
}

/** The writing of one item, as it comes out of its format. */
export const planOne = <Type extends ItemType>(
  type: Type,
  one: Omit<Planned<CheckedItems[Type][number]>, 'digest'>,
  present: Findable,
  moved: readonly { type: ItemType; key: string; id: string }[],
): Plan => planMany([{ type, ...one }], present, moved);

/** The writing of many items, as they come out of their formats. They may refer to each other. */
export function planMany(
  many: readonly ({ type: ItemType } & Omit<Planned<CheckedItems[ItemType][number]>, 'digest'>)[],
  present: Findable,
  moved: readonly { type: ItemType; key: string; id: string }[],
): Plan {
  const ids = idsByAddress(present);
  for (const { type, key, id } of moved) if (!ids.has(`${type}/${key}`)) ids.set(`${type}/${key}`, id);
  for (const { type, key, id } of many) ids.set(`${type}/${key}`, id);
  const items = nothing();
  for (const { type, ...one } of many) (items[type] as Planned<unknown>[]).push({ ...one, digest: digestOf(one.content) });
  return { items, created: 0, updated: 0, unchanged: 0, kept: [], ...finding(ids) };
}

const nothing = (): Plan['items'] => Object.fromEntries(itemTypes.map((type) => [type, []])) as unknown as Plan['items'];

/** What may be referred to. What is away only by what is related to it. */
function idsByAddress({ items, loads, away }: Findable): Map<string, string> {
  const present = new Set(items.map(({ id }) => id));
  const ids = new Map(items.map(({ type, key, id }) => [`${type}/${key}`, id]));
  for (const { itemType, key, itemId } of loads) if (present.has(itemId)) ids.set(`${itemType}/${key}`, itemId);
  for (const { type, key, id } of away) if (!ids.has(`${type}/${key}`)) ids.set(`away/${type}/${key}`, id);
  return ids;
}

function finding(ids: ReadonlyMap<string, string>): Pick<Plan, 'idOf' | 'idOfRelatable'> {
  const idOf = (type: ItemType, key: string): string => ids.get(`${type}/${key}`) ?? missing(type, key);
  const relatable = ['pilot', 'publication', 'knowledge-session'] as const;
  const idOfRelatable = (slug: string): string =>
    relatable.map((type) => ids.get(`${type}/${slug}`)).find((id) => id !== undefined) ??
    relatable.map((type) => ids.get(`away/${type}/${slug}`)).find((id) => id !== undefined) ??
    missing('knowledge-session', slug);
  return { idOf, idOfRelatable };
}

/** The formats have checked every reference, except to an item that staff removed after it was loaded. */
function missing(type: ItemType, key: string): never {
  throw new Error(`The ${type} "${key}" is in the content files but no longer in the database.`);
}
