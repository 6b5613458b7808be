import type { Database, schema } from '@kennishub/db';
import { searchableAgendas } from '../agenda/search-document.ts';
import { searchableExperts } from '../expert/search-document.ts';
import { searchableInspirationRegions } from '../inspiration-region/search-document.ts';
import { searchableKnowledgeSessions } from '../knowledge-session/search-document.ts';
import { searchableOrganisations } from '../organisation/search-document.ts';
import { searchablePilots } from '../pilot/search-document.ts';
import { searchablePublications } from '../publication/search-document.ts';
import { searchableTerms } from '../vocabulary/search-document.ts';
import type { Announce } from './filling/announce.ts';
import { removeDocuments, type SearchableItem, writeDocuments } from './search-document.ts';
import type { Lexicon } from './text/lexicon.ts';

const searchable: Record<schema.ItemType, (db: Database, ids: readonly string[]) => Promise<SearchableItem[]>> = {
  agenda: searchableAgendas,
  expert: searchableExperts,
  'inspiration-region': searchableInspirationRegions,
  'knowledge-session': searchableKnowledgeSessions,
  organisation: searchableOrganisations,
  pilot: searchablePilots,
  publication: searchablePublications,
  term: searchableTerms,
};

/**
 * Brings the search documents of these items in step with what is published now, in the transaction that changed them. Items that are gone
 * lose their document. Each kind of item costs a fixed number of statements per hundred. `announce` is told which documents changed.
 */
export async function refreshDocuments(
  db: Database,
  items: readonly { type: schema.ItemType; id: string }[],
  lexicon: Lexicon,
  announce?: Announce,
): Promise<void> {
  for (const [type, group] of Map.groupBy(items, (item) => item.type)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    for (let from = 0; from < ids.length; from += 100) {
      const batch = ids.slice(from, from + 100);
      const found = await searchable[type](db, batch);
      await writeDocuments(db, found, lexicon, announce);
      const present = new Set(found.map(({ id }) => id));
      await removeDocuments(
        db,
        batch.filter((id) => !present.has(id)),
        announce,
      );
    }
  }
}
