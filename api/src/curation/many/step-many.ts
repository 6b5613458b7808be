import { type Database, schema } from '@kennishub/db';
import { checkContents, factsOf, type ItemContent, inChunks, readStandingFor, type Standing } from '@kennishub/db/content';
import { inArray, sql } from 'drizzle-orm';
import { actorOf } from '../../access/index.ts';
import { tellAll } from '../../event/tell.ts';
import { incomplete, unknownItem } from '../answers.ts';
import type { Curator } from '../curator.ts';
import type { Step } from '../moves.ts';
import { noteSteps } from '../note-step.ts';
import { hasOwnHand, isTheirs } from '../policy.ts';
import { refusedStep } from '../refused-step.ts';
import type { StepAnswer } from '../take-step.ts';
import { publishMany } from './publish-many.ts';
import type { SeenItem } from './seen-items.ts';

/** Steps that many items take in a few statements, by the same rules as one. */
const steps = ['submit', 'approve', 'publish'] as const satisfies readonly Step[];
export type StepOfMany = (typeof steps)[number];

export const isStepOfMany = (step: string): step is StepOfMany => (steps as readonly string[]).includes(step);

/**
 * A region moves what lies in it, a word changes what others are found by, another address may be taken, and a draft that began from an older version has
 * to be merged first: those are published one by one.
 */
export const goesAlone = ({ item, open, lastVersion }: SeenItem, step: StepOfMany): boolean =>
  step === 'publish' &&
  (item.type === 'inspiration-region' ||
    item.type === 'term' ||
    (open !== null && (factsOf(item.type, open.snapshot).key !== item.key || open.baseVersion !== lastVersion)));

/** An item that may take the step; `content` is what would be published of it, null when nothing would. */
export type Ready = { seen: SeenItem & { open: NonNullable<SeenItem['open']> }; content: ItemContent | null };
export type DecidedMany = { ready: Ready[]; refused: Map<string, Extract<StepAnswer, { problem: string }>>; standing: Standing };

/** Finds out which of these items may take a step, and of the others why not. Changes nothing. */
export async function decideMany(
  tx: Database,
  { viewer, now }: Pick<Curator, 'viewer' | 'now'>,
  many: readonly SeenItem[],
  step: StepOfMany,
  reason: string | null,
): Promise<DecidedMany> {
  const refused: DecidedMany['refused'] = new Map();
  const ready = many.flatMap((seen): Ready[] => {
    const { item, open } = seen;
    const because = isTheirs(viewer, item) ? refusedStep(viewer, seen, { step, edit: open?.edit ?? null, reason }) : unknownItem();
    if (because) refused.set(item.id, because);
    return because || !open ? [] : [{ seen: { ...seen, open }, content: null }];
  });
  const standing = await readStandingFor(
    tx,
    ready.map(({ seen }) => seen.open.snapshot),
  );
  if (step === 'approve') return { ready, refused, standing };
  const decided = await checkMany(tx, ready, { standing, now, isPublished: step === 'publish' });
  for (const [id, problem] of decided.refused) refused.set(id, problem);
  return { ready: decided.ready, refused, standing };
}

/** Checks the contents. What is published together may refer to each other, so what falls out may make others wrong: then those are looked at again. */
async function checkMany(
  tx: Database,
  all: readonly Ready[],
  { standing, now, isPublished }: { standing: Standing; now: Date; isPublished: boolean },
): Promise<Pick<DecidedMany, 'ready' | 'refused'>> {
  const refused: DecidedMany['refused'] = new Map();
  let open = [...all];
  for (;;) {
    const along = isPublished ? open.filter(({ seen }) => seen.item.state !== 'published').map(({ seen }) => seen.item) : [];
    const checked = await checkContents(
      tx,
      open.map(({ seen }) => ({ type: seen.item.type, raw: seen.open.snapshot })),
      { ...standing, moved: [...standing.moved, ...along] },
      now,
    );
    const ready = open.flatMap(({ seen }, place): Ready[] => {
      const found = checked[place];
      if (found && 'content' in found) return [{ seen, content: found.content }];
      refused.set(seen.item.id, incomplete(found?.problems ?? []));
      return [];
    });
    if (ready.length === open.length || along.length === 0) return { ready, refused };
    open = ready;
  }
}

/** Takes the step with all of these, in the transaction in which they were decided about and locked. To publish, the caller took its turn. */
export async function takeStepOfMany(
  tx: Database,
  curator: Curator,
  { ready, standing }: Pick<DecidedMany, 'ready' | 'standing'>,
  { step, reason, onProgress }: { step: StepOfMany; reason: string | null; onProgress: (handled: number) => Promise<void> },
): Promise<void> {
  const actor = actorOf(curator.viewer);
  if (step === 'publish') {
    const contents = ready.flatMap(({ seen, content }) =>
      content ? [{ id: seen.item.id, type: seen.item.type, content, seen, fromDraft: true }] : [],
    );
    await publishMany(tx, curator, standing, contents, { actor, reason, isOverride: false, onProgress });
    return;
  }
  const { now } = curator;
  const values =
    step === 'submit'
      ? ({ status: 'in-review', submittedBy: actor, submittedAt: now, decidedBy: null, decidedAt: null, reason: null } as const)
      : ({ status: 'approved', decidedBy: actor, decidedAt: now, reason } as const);
  await inChunks(ready, async (chunk) => {
    const drafts = chunk.map(({ seen }) => seen.open.id);
    await tx
      .update(schema.revisions)
      .set(values)
      .where(sql`${schema.revisions.id} = any(${sql.param(drafts)}::uuid[])`);
    const ids = chunk.map(({ seen }) => seen.item.id);
    await tx.update(schema.items).set({ changedAt: now }).where(inArray(schema.items.id, ids));
  });
  await noteSteps(
    tx,
    ready.map(({ seen: { item, open } }) => ({
      step,
      item,
      from: item.state,
      to: item.state,
      actor,
      at: now,
      reason,
      override: step === 'approve' && hasOwnHand(actor, open),
    })),
  );
  await tellAll(
    tx,
    ready.map(({ seen: { item } }) =>
      step === 'submit'
        ? { type: 'draft.submitted' as const, item }
        : { type: 'draft.decided' as const, item, decision: 'approved' as const },
    ),
    now,
  );
}
