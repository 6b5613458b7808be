import type { Database, schema } from '@kennishub/db';
import type { Curator } from '../curation/curator.ts';
import { runAction } from './action/run.ts';
import { type ActionSettings, tryOutAction } from './action/try-out.ts';
import { checkImport, type ImportSettings } from './check-import.ts';
import type { BulkChangeRow, PlannedRow } from './row.ts';
import { type Outcome, type Progress, runImport } from './run-contents.ts';
import { planVocabularyChange, type VocabularySettings } from './vocabulary/plan.ts';
import { runVocabularyChange } from './vocabulary/run.ts';

type Settings = { import: ImportSettings; action: ActionSettings; vocabulary: VocabularySettings };
const settingsOf = <Kind extends schema.BulkKind>(change: BulkChangeRow): Settings[Kind] => change.settings as unknown as Settings[Kind];

/** Finds out what a change would do to each item. Leaves nothing changed. */
export async function tryOut(
  tx: Database,
  curator: Curator,
  change: BulkChangeRow,
): Promise<{ rows: PlannedRow[]; encoding: string | null }> {
  switch (change.kind) {
    case 'import':
      return checkImport(tx, curator, { id: change.id, itemType: change.itemType ?? 'pilot' }, settingsOf<'import'>(change));
    case 'action':
      return { rows: await tryOutAction(tx, curator, settingsOf<'action'>(change), change.reason), encoding: null };
    case 'vocabulary':
      return { rows: await planVocabularyChange(tx, curator, settingsOf<'vocabulary'>(change)), encoding: null };
  }
}

/** Does what trying out told, in the transaction that is handed in. Or nothing, when that is no longer so. */
export function carryOutChange(tx: Database, curator: Curator, change: BulkChangeRow, onProgress: Progress): Promise<Outcome> {
  switch (change.kind) {
    case 'import':
      return runImport(tx, curator, change, settingsOf<'import'>(change).mode, onProgress);
    case 'action':
      return runAction(tx, curator, change, settingsOf<'action'>(change), onProgress);
    case 'vocabulary':
      return runVocabularyChange(tx, curator, change, settingsOf<'vocabulary'>(change), onProgress);
  }
}
