import type { Database } from '@kennishub/db';
import type { DraftWithdrawal } from '../event/happened.ts';
import { tell } from '../event/tell.ts';
import type { ItemRow } from './locked-item.ts';
import type { Step } from './moves.ts';

type Published = { version: number; key: string; regionId: string | null };

/** Tells that a version of an item came onto the site. `item` as it was before. */
export const tellPublished = (
  tx: Database,
  { id, type, state }: ItemRow,
  { version, key, regionId }: Published,
  now: Date,
): Promise<void> =>
  tell(tx, { type: state === 'published' ? 'item.changed' : 'item.published', item: { id, type, key, regionId }, version }, now);

/** How a draft leaves without a decision. */
const ways = { withdraw: 'withdrawn', discard: 'discarded', delete: 'deleted' } as const satisfies Partial<Record<Step, DraftWithdrawal>>;

/** Tells of a step that publishes nothing, when others need to know of it. `item` as it was before. */
export async function tellStep(tx: Database, item: ItemRow, step: Step, now: Date): Promise<void> {
  if (step === 'submit') await tell(tx, { type: 'draft.submitted', item }, now);
  if (step === 'approve' || step === 'refuse')
    await tell(tx, { type: 'draft.decided', item, decision: step === 'approve' ? 'approved' : 'refused' }, now);
  if (step in ways) await tell(tx, { type: 'draft.withdrawn', item, way: ways[step as keyof typeof ways] }, now);
  if (step === 'archive') await tell(tx, { type: 'item.archived', item }, now);
  if (step === 'unpublish') await tell(tx, { type: 'item.unpublished', item }, now);
}
