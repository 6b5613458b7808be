import type { Database } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { seeItems } from '../../curation/many/seen-items.ts';
import { isTheirs } from '../../curation/policy.ts';
import type { PlannedRow } from '../row.ts';
import type { ActionSettings } from './actions.ts';
import { perform } from './perform.ts';

export type { ActionSettings } from './actions.ts';

/** Ends what was only tried out. */
class TriedOut extends Error {}

/** Takes the action with every item, one after the other as in earnest, tells what came of each, and takes all of it back. */
export async function tryOutAction(tx: Database, curator: Curator, settings: ActionSettings, reason: string | null): Promise<PlannedRow[]> {
  const rows: PlannedRow[] = [];
  try {
    await tx.transaction(async (inner) => {
      for (const id of settings.itemIds) rows.push(await tryOne({ ...curator, db: inner }, id, settings, reason));
      throw new TriedOut();
    });
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error;
  }
  return rows;
}

async function tryOne(curator: Curator, id: string, settings: ActionSettings, reason: string | null): Promise<PlannedRow> {
  const seen = (await seeItems(curator.db, [id])).get(id);
  if (!seen || !isTheirs(curator.viewer, seen.item))
    return {
      line: null,
      itemId: null,
      itemType: 'pilot',
      key: null,
      title: null,
      outcome: 'rejected',
      problems: [{ line: null, column: null, message: 'Dit onderdeel kennen wij niet.' }],
    };
  const performed = await perform(curator, seen, settings, reason);
  const { item, open, lastVersion } = seen;
  const row: PlannedRow = {
    line: null,
    itemId: item.id,
    itemType: item.type,
    key: item.key,
    title: item.title,
    outcome: 'changed',
    seenVersion: lastVersion,
    seenEdit: open?.edit ?? null,
  };
  if ('refused' in performed) return { ...row, outcome: 'rejected', problems: [{ line: null, column: null, message: performed.refused }] };
  return { ...row, outcome: performed.changes.length === 0 ? 'unchanged' : 'changed', changes: performed.changes };
}
