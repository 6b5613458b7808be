import { changesHappenAt, type Database, schema } from '@kennishub/db';
import { checkContent, holdsPeople, readStandingFor, removeItem, usedBy } from '@kennishub/db/content';
import { and, desc, eq } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { type Conflict, type InvalidInput, invalidInput, type NotAllowed, type NotFound } from '../graphql/errors.ts';
import { Refused } from '../graphql/refused.ts';
import { refreshDocuments } from '../search/refresh.ts';
import { heldByPeople, type IllegalStep, incomplete, type StillUsed, stillUsed, unknownItem } from './answers.ts';
import { type Curator, inOneTransaction } from './curator.ts';
import { type EditConflict, outdatedDraft } from './edit-conflict.ts';
import { type LockedItem, lockItem, type RevisionRow } from './locked-item.ts';
import { moves, type Step } from './moves.ts';
import { noteStep } from './note-step.ts';
import { hasOwnHand, isTheirs } from './policy.ts';
import { publishIn, takeTurn } from './publish-in.ts';
import { refusedStep } from './refused-step.ts';
import { tellPublished, tellStep } from './tell-step.ts';

/** How long a deleted item can be taken back, in days. */
export const PURGE_AFTER_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

export type StepRequest = {
  /** The id of the item. */
  id: string;
  step: Exclude<Step, 'save'>;
  /** The edit of the draft that was seen; null for steps that are not about a draft. */
  edit: number | null;
  /** Why; null when nothing was said. Needed for `refuse`, `delete`, and to pass the four eyes. */
  reason: string | null;
  /** For `schedule`: when to publish; null takes the moment away. */
  publishAt?: Date | null;
  /** For `archive`: the id of the item to go to instead, and what the old address says. */
  pointerId?: string | null;
  farewell?: string | null;
};

export type StepTaken = { id: string; step: Step; version: number | null };
export type StepAnswer = StepTaken | NotFound | NotAllowed | InvalidInput | Conflict | IllegalStep | StillUsed | EditConflict;

const writesRows: readonly Step[] = ['publish', 'unpublish', 'archive', 'restore'];

/**
 * Takes one step with one item, and everything it causes, in one transaction; or answers why not, and then nothing changed. Saving a draft is
 * `saveDraft`.
 */
export async function takeStep(curator: Curator, request: StepRequest): Promise<StepAnswer> {
  const { viewer } = curator;
  try {
    return await inOneTransaction<StepAnswer>(curator, async (tx) => {
      if (writesRows.includes(request.step)) await takeTurn(tx, curator.now);
      else await changesHappenAt(tx, curator.now);
      const locked = await lockItem(tx, request.id);
      if (!locked || !isTheirs(viewer, locked.item)) return unknownItem();
      return (await refusalOf(tx, curator, locked, request)) ?? (await carryOut(tx, curator, locked, request, actorOf(viewer)));
    });
  } catch (error) {
    // Something that `usedBy` does not know of refers to it.
    if (isStillReferred(error)) return stillUsed([]);
    throw error;
  }
}

const isStillReferred = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '23503') || isStillReferred(error.cause));

async function refusalOf(tx: Database, { viewer, now }: Curator, locked: LockedItem, request: StepRequest): Promise<StepAnswer | null> {
  const { step } = request;
  const refused = refusedStep(viewer, locked, request);
  if (refused) return refused;
  const { open, item } = locked;
  if (step === 'submit' && open) {
    const checked = await checkContent(tx, item.type, open.snapshot, await readStandingFor(tx, [open.snapshot]), now);
    if ('problems' in checked) return incomplete(checked.problems);
  }
  if (step === 'archive' && request.pointerId) {
    const [pointer] = await tx.select({ state: schema.items.state }).from(schema.items).where(eq(schema.items.id, request.pointerId));
    if (pointer?.state !== 'published' || request.pointerId === item.id)
      return invalidInput([{ path: 'pointer', message: 'Verwijs naar een onderdeel dat op de site staat.' }]);
  }
  if (step === 'unpublish' || step === 'archive') {
    const users = item.state === 'published' ? await usedBy(tx, item) : [];
    if (users.length > 0) return stillUsed(users);
  }
  const throwsAway = step === 'delete' || (step === 'discard' && item.state === 'draft');
  if (throwsAway && (await holdsPeople(tx, item))) return heldByPeople;
  return null;
}

const forgetEdits = (tx: Database, open: RevisionRow | null) =>
  tx.delete(schema.draftEdits).where(eq(schema.draftEdits.revisionId, open?.id ?? ''));

/** Everything is allowed by now. */
export async function carryOut(
  tx: Database,
  curator: Curator,
  locked: LockedItem,
  request: StepRequest,
  actor: string,
): Promise<StepTaken> {
  const { now, lexicon, filling } = curator;
  const { item, open } = locked;
  const { step, reason } = request;
  const note = (to: schema.ItemState, more: { version?: number; override?: boolean } = {}) =>
    noteStep(tx, { step, item, from: item.state, to, actor, at: now, reason, ...more });
  const setItem = (values: Partial<typeof schema.items.$inferInsert>) =>
    tx
      .update(schema.items)
      .set({ changedAt: now, ...values })
      .where(eq(schema.items.id, item.id));
  const setOpen = (values: Partial<RevisionRow>) =>
    tx
      .update(schema.revisions)
      .set(values)
      .where(eq(schema.revisions.id, open?.id ?? ''));
  const taken: StepTaken = { id: item.id, step, version: null };
  const ofDraft = async (values: Partial<RevisionRow>, override = false): Promise<StepTaken> => {
    await setOpen(values);
    await setItem({});
    await note(item.state, { override });
    await tellStep(tx, item, step, now);
    return taken;
  };
  const throwAway = async (): Promise<StepTaken> => {
    const purgeAt = new Date(now.getTime() + PURGE_AFTER_DAYS * DAY);
    await setItem({ state: 'deleted', pointerId: null, farewell: null, deletedAt: now, purgeAt });
    await note('deleted');
    if (open) await tellStep(tx, item, step, now);
    return taken;
  };
  switch (step) {
    case 'discard':
      if (item.state === 'draft') return throwAway();
      await forgetEdits(tx, open);
      return ofDraft({ status: 'discarded', decidedBy: actor, decidedAt: now });
    case 'submit':
      return ofDraft({ status: 'in-review', submittedBy: actor, submittedAt: now, decidedBy: null, decidedAt: null, reason: null });
    case 'withdraw':
      return ofDraft({ status: 'draft', submittedBy: null, submittedAt: null, publishAt: null });
    case 'approve':
      return ofDraft({ status: 'approved', decidedBy: actor, decidedAt: now, reason }, open !== null && hasOwnHand(actor, open));
    case 'refuse':
      return ofDraft({ status: 'draft', decidedBy: actor, decidedAt: now, reason, submittedBy: null, submittedAt: null, publishAt: null });
    case 'schedule':
      return ofDraft({ publishAt: request.publishAt ?? null });
    case 'publish': {
      if (!open) throw new Error('There is nothing to publish.');
      if (open.baseVersion !== locked.lastVersion) throw new Refused<EditConflict>(await outdatedDraft(tx, locked));
      const published = await publishIn(tx, curator, locked, open.snapshot, { author: open.author, fromOpen: true, note: open.note });
      await forgetEdits(tx, open);
      const { version } = published;
      await note('published', { version });
      await tellPublished(tx, item, published, now);
      return { ...taken, version };
    }
    case 'restore': {
      const [last] = await tx
        .select({ snapshot: schema.revisions.snapshot })
        .from(schema.revisions)
        .where(and(eq(schema.revisions.itemId, item.id), eq(schema.revisions.status, 'published')))
        .orderBy(desc(schema.revisions.version))
        .limit(1);
      if (!last) throw new Error(`The item ${item.id} is away but was never published.`);
      const published = await publishIn(tx, curator, locked, last.snapshot, { author: actor, fromOpen: false, note: reason });
      // It is the same text as the version the draft began from.
      if (open && open.baseVersion === locked.lastVersion) await setOpen({ baseVersion: published.version });
      const { version } = published;
      await note('published', { version });
      await tellPublished(tx, item, published, now);
      return { ...taken, version };
    }
    case 'unpublish':
    case 'archive': {
      if (item.state === 'published') {
        await removeItem(tx, item);
        await refreshDocuments(tx, [item], lexicon(), filling?.announce);
      }
      const { to } = moves[step];
      const farewell = step === 'archive' ? { pointerId: request.pointerId ?? null, farewell: request.farewell ?? null } : {};
      await setItem({ state: to, ...farewell });
      await note(to);
      await tellStep(tx, item, step, now);
      return taken;
    }
    case 'delete':
      return throwAway();
    case 'undelete': {
      const to = locked.lastVersion === null ? 'draft' : 'unpublished';
      await setItem({ state: to, deletedAt: null, purgeAt: null });
      await note(to);
      return taken;
    }
  }
}
