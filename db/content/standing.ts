import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import type { ItemState, ItemType } from '../schema/item.ts';
import { type AreaFacts, readAreaFacts } from '../seed/areas/csv.ts';
import { space } from './address-space.ts';
import type { RawContent } from './check-item.ts';
import { namesIn } from './words/names-in.ts';
import { type Findable, readPresent } from './words/present.ts';

/** What the content of an item may refer to at this moment. */
export type Standing = {
  present: Findable;
  /** Addresses that moved to something that is published: content written before still calls it by the old one. */
  moved: { type: ItemType; key: string; id: string }[];
  facts: AreaFacts;
};

let areaFacts: AreaFacts | undefined;

/** The facts about areas that come with the hub, read from their files once. */
const knownAreaFacts = (): AreaFacts => (areaFacts ??= readAreaFacts());

/** Reads everything that content may refer to now: for checking many contents at once. For a few, `readStandingFor` reads much less. */
export async function readStanding(db: Database): Promise<Standing> {
  const present = await readPresent(db);
  const moved = await rowsOf<{ type: ItemType; key: string; id: string }>(
    db,
    sql`with recursive trail (type, from_slug, to_slug, hops) as (
        select item_type, from_slug, to_slug, 1 from redirects
        union all
        select trail.type, trail.from_slug, next.to_slug, trail.hops + 1 from redirects next join trail on next.item_type = trail.type and next.from_slug = trail.to_slug
        where trail.hops < 10
      ) select trail.type, trail.from_slug as key, items.id from trail join items on items.type = trail.type and items.key = trail.to_slug and items.state = 'published'`,
  );
  return { present, moved, facts: knownAreaFacts() };
}

type NamedItem = { type: ItemType; key: string; id: string; name: string; state: ItemState; now: boolean };

/** Reads what these contents name, and no more, in one statement: items by the address they have, had, or have in the content files. */
export async function readStandingFor(db: Database, contents: readonly RawContent[]): Promise<Standing> {
  const names = sql`${sql.param(namesIn(contents))}::text[]`;
  // A term is found under its vocabulary.
  const spaces = sql`'{shared,inspiration-region,expert,agenda,organisation}'::text[]`;
  const types = sql`'{pilot,publication,knowledge-session,inspiration-region,expert,agenda,organisation}'::text[]`;
  const rows = await rowsOf<NamedItem>(
    db,
    sql`with recursive name as materialized (select unnest(${names}) as name),
      trail (type, from_slug, to_slug, hops) as (
        select item_type, from_slug, to_slug, 1 from redirects join name on from_slug = name and item_type = any(${types})
        union all
        select item_type, from_slug, to_slug, 1 from redirects join name on split_part(from_slug, ':', 2) = name where item_type = 'term'
        union all
        select trail.type, trail.from_slug, next.to_slug, trail.hops + 1 from trail join redirects next on next.item_type = trail.type and next.from_slug = trail.to_slug
        where trail.hops < 10
      ), load as (
        select item_type, key, item_id from content_loads join name on key = name and item_type = any(${types})
        union all
        select item_type, key, item_id from content_loads join name on split_part(key, ':', 2) = name where item_type = 'term'
      )
      select item.type, item.key, item.id, item.title as name, item.state, true as now
        from name join items item on item.key = name and ${space} = any(${spaces})
      union all
      select item.type, item.key, item.id, item.title, item.state, true
        from items item join name on split_part(item.key, ':', 2) = name where ${space} = 'term'
      union all
      select item.type, trail.from_slug, item.id, item.title, item.state, false
        from trail join items item on item.type = trail.type and item.key = trail.to_slug and item.state = 'published'
      union all
      select item.type, load.key, item.id, item.title, item.state, false
        from load join items item on item.id = load.item_id and item.key <> load.key and item.state = 'published'`,
  );
  const found = rows.filter(({ now }) => now);
  return {
    present: {
      items: found.filter(({ state }) => state === 'published'),
      loads: [],
      away: found.filter(({ state }) => state !== 'published'),
    },
    moved: rows.filter(({ now }) => !now),
    facts: knownAreaFacts(),
  };
}
