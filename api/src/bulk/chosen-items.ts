import type { Curator } from '../curation/curator.ts';
import { idsOfFilter } from '../curation/many/find-items.ts';
import type { ItemFilter } from '../curation/visible.ts';
import { type InvalidInput, invalidInput } from '../graphql/errors.ts';

export type Chosen = { /** Null: not by their ids. */ ids: string[] | null /** Null: not by a filter. */; filter: ItemFilter | null };

/** The items that are meant, `most` of them at most, the latest changed first when they come of a filter; or what is wrong with the choice. */
export async function chosenItems(
  { db, viewer }: Pick<Curator, 'db' | 'viewer'>,
  { ids, filter }: Chosen,
  path: string,
  most: number,
): Promise<string[] | InvalidInput> {
  if ((ids === null) === (filter === null)) return invalidInput([{ path, message: 'Kies onderdelen met `ids` of met `filter`.' }]);
  if (ids !== null) {
    const once = [...new Set(ids)];
    return once.length > 0 ? once : invalidInput([{ path, message: 'Kies minstens één onderdeel.' }]);
  }
  const found = await idsOfFilter(db, viewer, filter ?? {}, most + 1);
  if (found.length === 0) return invalidInput([{ path, message: 'Met dit filter is er geen onderdeel.' }]);
  if (found.length > most) return invalidInput([{ path, message: `Dit zijn meer dan ${most} onderdelen. Maak het filter nauwer.` }]);
  return found;
}
