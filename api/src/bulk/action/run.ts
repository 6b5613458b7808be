import type { Database } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import { type SeenItem, seeItems } from '../../curation/many/seen-items.ts';
import { takeStepOfMany } from '../../curation/many/step-many.ts';
import { takeTurn } from '../../curation/publish-in.ts';
import type { BulkChangeRow } from '../row.ts';
import { markDone, markStale, type Outcome, type Progress, rowsToDo, type Stale } from '../run-contents.ts';
import type { ActionSettings } from './actions.ts';
import { perform, sentenceOf } from './perform.ts';
import { decideTogether, partItems } from './together.ts';

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
      const ids = rows.flatMap(({ itemId }) => itemId ?? []);
      const found = await seeItems(inner, ids, { lock: true });
      const rowOf = new Map(rows.map((row) => [row.itemId, row.id]));
      const said = (item: string | null, message: string) => stale.push({ id: rowOf.get(item) ?? '', line: null, column: null, message });
      const seen = rows.flatMap((row): SeenItem[] => {
        const one = found.get(row.itemId ?? '');
        if (one && one.lastVersion === row.seenVersion && (one.open?.edit ?? null) === row.seenEdit) return [one];
        said(row.itemId, one ? 'Dit onderdeel is intussen gewijzigd.' : 'Dit onderdeel is er niet meer.');
        return [];
      });
      const { alone, together } = partItems(seen, settings);
      for (const [index, one] of alone.entries()) {
        const performed = await perform({ ...curator, db: inner }, one, settings, change.reason);
        if ('refused' in performed) said(one.item.id, performed.refused);
        if (index % 20 === 19) await onProgress(index + 1);
      }
      const decided = await decideTogether(inner, curator, together, settings, change.reason);
      for (const [item, problem] of decided?.refused ?? []) said(item, sentenceOf(problem));
      if (stale.length > 0 && !change.skipRejected) throw new NotAsTold();
      if (decided)
        await takeStepOfMany(inner, curator, decided, {
          step: decided.step,
          reason: change.reason,
          onProgress: (handled) => onProgress(alone.length + handled),
        });
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
