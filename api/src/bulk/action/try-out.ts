import type { Database } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { type SeenItem, seeItems } from '../../curation/many/seen-items.ts';
import { isTheirs } from '../../curation/policy.ts';
import type { PlannedRow } from '../row.ts';
import type { ActionSettings } from './actions.ts';
import { changesOfStep, type Performed, perform, sentenceOf } from './perform.ts';
import { decideTogether, partItems } from './together.ts';

export type { ActionSettings } from './actions.ts';

/** Ends what was only tried out. */
class TriedOut extends Error {}

/**
 * Tells what the action would make of every item. What takes it one by one takes it as in earnest, and all of that is taken back; of what takes it together it
 * is found out by the same look that comes before the earnest. Both after each other: what goes alone others may refer to.
 */
export async function tryOutAction(tx: Database, curator: Curator, settings: ActionSettings, reason: string | null): Promise<PlannedRow[]> {
  const found = await seeItems(tx, settings.itemIds);
  const theirs = settings.itemIds.flatMap((id): SeenItem[] => {
    const seen = found.get(id);
    return seen && isTheirs(curator.viewer, seen.item) ? [seen] : [];
  });
  const { alone, together } = partItems(theirs, settings);
  const performed = new Map<string, Performed>();
  try {
    await tx.transaction(async (inner) => {
      for (const seen of alone) performed.set(seen.item.id, await perform({ ...curator, db: inner }, seen, settings, reason));
      const decided = await decideTogether(inner, curator, together, settings, reason);
      for (const [item, problem] of decided?.refused ?? []) performed.set(item, { refused: sentenceOf(problem) });
      for (const { seen } of decided?.ready ?? [])
        performed.set(seen.item.id, { changes: decided ? changesOfStep(seen, decided.step) : [] });
      throw new TriedOut();
    });
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error;
  }
  return settings.itemIds.map((id) => plannedRow(found.get(id), performed.get(id)));
}

/** What nothing was performed with is not there, or not theirs. */
function plannedRow(seen: SeenItem | undefined, performed: Performed | undefined): PlannedRow {
  if (!seen || !performed)
    return {
      line: null,
      itemId: null,
      itemType: 'pilot',
      key: null,
      title: null,
      outcome: 'rejected',
      problems: [{ line: null, column: null, message: 'Dit onderdeel kennen wij niet.' }],
    };
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
