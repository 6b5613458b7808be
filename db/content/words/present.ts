import { ne } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { agendas } from '../../schema/agenda.ts';
import { contentLoads } from '../../schema/content-load.ts';
import { experts } from '../../schema/expert.ts';
import { inspirationRegions } from '../../schema/inspiration-region.ts';
import { type ItemState, type ItemType, items } from '../../schema/item.ts';
import { knowledgeSessions } from '../../schema/knowledge-session.ts';
import { organisations } from '../../schema/organisation.ts';
import { pilots } from '../../schema/pilot.ts';
import { publications } from '../../schema/publication.ts';
import { terms } from '../../schema/vocabulary.ts';

/** An item that the database holds. `key` is its slug; a term's is preceded by its vocabulary and a colon. */
type PresentItem = { type: ItemType; key: string; id: string; version: number; name: string };

/** What an earlier load left behind. */
type EarlierLoad = typeof contentLoads.$inferSelect;

/** What the database holds before a load. */
export type Present = {
  items: PresentItem[];
  loads: EarlierLoad[];
  /** Items that are not published: drafts, and what was taken away. Their addresses are theirs. */
  away: { type: ItemType; key: string; id: string; state: ItemState }[];
};

/** The part of it that finds what a word means. */
export type Findable = {
  items: Omit<PresentItem, 'version'>[];
  loads: Pick<EarlierLoad, 'itemType' | 'key' | 'itemId'>[];
  away: Present['away'];
};

type Listed = { id: string; slug: string; version: number; name: string };

const ofType = (type: ItemType, rows: readonly Listed[]): PresentItem[] =>
  rows.map(({ id, slug, version, name }) => ({ type, key: slug, id, version, name }));

/** Reads what the database holds, one statement per kind. */
export async function readPresent(db: Database): Promise<Present> {
  const terms_ = await db
    .select({ id: terms.id, vocabulary: terms.vocabulary, slug: terms.slug, version: terms.version, name: terms.label })
    .from(terms);
  return {
    items: [
      ...terms_.map(({ vocabulary, slug, ...term }): PresentItem => ({ ...term, type: 'term', key: `${vocabulary}:${slug}` })),
      ...ofType('organisation', await db.select(listed(organisations, organisations.name)).from(organisations)),
      ...ofType('inspiration-region', await db.select(listed(inspirationRegions, inspirationRegions.name)).from(inspirationRegions)),
      ...ofType('publication', await db.select(listed(publications, publications.title)).from(publications)),
      ...ofType('agenda', await db.select(listed(agendas, agendas.title)).from(agendas)),
      ...ofType('pilot', await db.select(listed(pilots, pilots.title)).from(pilots)),
      ...ofType('knowledge-session', await db.select(listed(knowledgeSessions, knowledgeSessions.title)).from(knowledgeSessions)),
      ...ofType('expert', await db.select(listed(experts, experts.name)).from(experts)),
    ],
    loads: await db.select().from(contentLoads),
    away: await db
      .select({ type: items.type, key: items.key, id: items.id, state: items.state })
      .from(items)
      .where(ne(items.state, 'published')),
  };
}

/** The columns that every kind has, and the one with its name. */
const listed = <Id, Slug, Version, Name>({ id, slug, version }: { id: Id; slug: Slug; version: Version }, name: Name) => ({
  id,
  slug,
  version,
  name,
});
