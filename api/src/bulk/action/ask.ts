import type { schema } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { isStepOfMany } from '../../curation/many/step-many.ts';
import type { ItemFilter } from '../../curation/visible.ts';
import { type InvalidInput, invalidInput, type NotAllowed } from '../../graphql/errors.ts';
import { askChange, hasTooMany } from '../ask.ts';
import { chosenItems } from '../chosen-items.ts';
import { BULK } from '../limits.ts';
import type { ActionSettings, BulkAction } from './actions.ts';

export type AskedAction = {
  action: BulkAction;
  ids: string[] | null;
  filter: ItemFilter | null;
  reason: string;
  reviewBy: string | null;
  term: { vocabulary: schema.Vocabulary; slug: string } | null;
  pointerId: string | null;
  farewell: string | null;
};

/** Takes on an action for many items, to be tried out. */
export async function askAction(
  curator: Pick<Curator, 'db' | 'viewer' | 'now'>,
  { action, ids, filter, reason, reviewBy, term, pointerId, farewell }: AskedAction,
): Promise<{ id: string } | InvalidInput | NotAllowed> {
  if ((action === 'add-term' || action === 'remove-term') && term === null)
    return invalidInput([{ path: 'term', message: 'Kies de woordenlijst en het woord.' }]);
  const many = await hasTooMany(curator);
  if (many) return many;
  const most = isStepOfMany(action) ? BULK.itemsTogether : BULK.items;
  const itemIds = await chosenItems(curator, { ids, filter }, ids === null ? 'filter' : 'ids', most);
  if (!Array.isArray(itemIds)) return itemIds;
  const settings: ActionSettings = { action, itemIds, reviewBy, pointerId, farewell, term };
  return askChange(curator, { kind: 'action', itemType: null, settings, reason });
}
