import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../client.ts';
import type { ItemType } from '../schema/item.ts';
import { type AreaFacts, readAreaFacts } from '../seed/areas/csv.ts';
import { collectWords } from './words/collect-words.ts';
import type { KnownWords } from './words/known-words.ts';
import { type Present, readPresent } from './words/present.ts';

/** What the content of an item may refer to at this moment. */
export type Standing = {
  present: Present;
  /** Addresses that moved to something that is published: content written before still calls it by the old one. */
  moved: { type: ItemType; key: string; id: string }[];
  facts: AreaFacts;
  /** With complaints in Dutch. */
  words: KnownWords;
};

let areaFacts: AreaFacts | undefined;

/** The facts about areas that come with the hub, read from their files once. */
const knownAreaFacts = (): AreaFacts => (areaFacts ??= readAreaFacts());

/** Reads what content may refer to now. */
export async function readStanding(db: Database): Promise<Standing> {
  const present = await readPresent(db);
  const facts = knownAreaFacts();
  const moved = await rowsOf<{ type: ItemType; key: string; id: string }>(
    db,
    sql`with recursive trail (type, from_slug, to_slug, hops) as (
        select item_type, from_slug, to_slug, 1 from redirects
        union all
        select trail.type, trail.from_slug, next.to_slug, trail.hops + 1 from redirects next join trail on next.item_type = trail.type and next.from_slug = trail.to_slug
        where trail.hops < 10
      ) select trail.type, trail.from_slug as key, items.id from trail join items on items.type = trail.type and items.key = trail.to_slug and items.state = 'published'`,
  );
  return { present, moved, facts, words: collectWords(moved, present, facts, 'nl') };
}
