import type { Database } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { seeItems } from '../../curation/many/seen-items.ts';
import { takeTurn } from '../../curation/publish-in.ts';
import type { BulkChangeRow } from '../row.ts';
import { markDone, markStale, type Outcome, type Progress, rowsToDo, type Stale } from '../run-contents.ts';
import type { ActionSettings } from './actions.ts';
import { perform } from './perform.ts';

/** Ends what can't be done as it was told. */
class NotAsTold extends Error {}

/** Takes the action with every item that may take it. What is refused now is stale; without leave to go on without it, nothing is done. */
export async function runAction(
  tx: Database,
  curator: Curator,
  change: BulkChangeRow,
  settings: ActionSettings,
  onProgress: Progress,
): Promise<Outcome> {
  // Some actions write what is published, and all of them lock items: in the order in which everybody does.
  await takeTurn(tx, curator.now);
  const rows = await rowsToDo(tx, change.id);
  const stale: Stale[] = [];
  try {
    await tx.transaction(async (inner) => {
      for (const [index, row] of rows.entries()) {
        const seen = (await seeItems(inner, [row.itemId ?? ''], { lock: true })).get(row.itemId ?? '');
        const said = (message: string) => stale.push({ id: row.id, line: null, column: null, message });
        if (!seen) said('Dit onderdeel is er niet meer.');
        else if (seen.lastVersion !== row.seenVersion || (seen.open?.edit ?? null) !== row.seenEdit)
          said('Dit onderdeel is intussen gewijzigd.');
        else {
          const performed = await perform({ ...curator, db: inner }, seen, settings, change.reason);
          if ('refused' in performed) said(performed.refused);
        }
        if (index % 20 === 19) await onProgress(index + 1);
      }
      if (stale.length > 0 && !change.skipRejected) throw new NotAsTold();
    });
  } catch (error) {
    if (!(error instanceof NotAsTold)) throw error;
    await markStale(tx, stale);
    return { stale: stale.length, done: 0, refused: true };
  }
  await markStale(tx, stale);
  await markDone(tx, change.id, curator.now);
  return { stale: stale.length, done: rows.length - stale.length, refused: false };
}
