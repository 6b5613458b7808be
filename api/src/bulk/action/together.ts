import type { Database } from '@kennishub/db';
import type { Curator } from '../../curation/curator.ts';
import type { SeenItem } from '../../curation/many/seen-items.ts';
import { type DecidedMany, decideMany, goesAlone, isStepOfMany, type StepOfMany } from '../../curation/many/step-many.ts';
import type { ActionSettings } from './actions.ts';

/** Parts the items that take the action in a few statements from those that take it one by one. */
export function partItems(seen: readonly SeenItem[], { action }: ActionSettings): { alone: SeenItem[]; together: SeenItem[] } {
  if (!isStepOfMany(action)) return { alone: [...seen], together: [] };
  const { alone = [], together = [] } = Object.groupBy(seen, (one) => (goesAlone(one, action) ? 'alone' : 'together'));
  return { alone, together };
}

/** What becomes of the items that take the action together; null when there are none. */
export async function decideTogether(
  tx: Database,
  curator: Curator,
  together: readonly SeenItem[],
  { action }: ActionSettings,
  reason: string | null,
): Promise<(DecidedMany & { step: StepOfMany }) | null> {
  if (together.length === 0 || !isStepOfMany(action)) return null;
  return { step: action, ...(await decideMany(tx, curator, together, action, reason)) };
}
