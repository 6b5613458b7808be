import { type Database, schema } from '@kennishub/db';
import { inChunks } from '@kennishub/db/content';
import { recordAudits } from '../audit/index.ts';
import type { ItemRow } from './locked-item.ts';
import type { Step } from './moves.ts';

/** What the audit trail calls a step. */
const actions = {
  start: 'item.draft-started',
  'restore-version': 'item.version-restored',
  discard: 'item.draft-discarded',
  submit: 'item.submitted',
  withdraw: 'item.submission-withdrawn',
  approve: 'item.approved',
  refuse: 'item.refused',
  schedule: 'item.scheduled',
  publish: 'item.published',
  unpublish: 'item.unpublished',
  archive: 'item.archived',
  restore: 'item.restored',
  delete: 'item.deleted',
  undelete: 'item.undeleted',
  purge: 'item.purged',
} as const satisfies Record<NotedStep, string>;

/** Saving is not noted: a form saves by itself every few seconds. That a draft was begun is. */
type NotedStep = Exclude<Step, 'save'> | 'start' | 'restore-version' | 'purge';

type Noted = {
  step: NotedStep;
  item: Pick<ItemRow, 'id' | 'type'>;
  from: schema.ItemState | null;
  to: schema.ItemState;
  actor: string;
  at: Date;
  version?: number | null;
  reason?: string | null;
  /** An administrator did it past the four eyes. */
  override?: boolean;
};

/** Keeps a step: in the timeline of the item with its reason, and in the audit trail without, for nobody's words come in there. */
export const noteStep = (tx: Database, noted: Noted): Promise<void> => noteSteps(tx, [noted]);

/** As `noteStep`, for many items. */
export async function noteSteps(tx: Database, noted: readonly Noted[]): Promise<void> {
  const steps = noted.map(({ step, item, from, to, actor, at, version = null, reason = null }) => ({
    itemId: item.id,
    step,
    fromState: from,
    toState: to,
    version,
    at,
    actor,
    reason,
  }));
  await inChunks(steps, (chunk) => tx.insert(schema.itemSteps).values(chunk));
  await recordAudits(
    tx,
    noted.map(({ step, item, from, to, actor, at, version = null, override = false }) => ({
      at,
      actor,
      action: actions[step],
      itemType: item.type,
      itemId: item.id,
      details: { from, to, version, override },
    })),
  );
}
