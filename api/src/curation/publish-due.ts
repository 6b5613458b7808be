import { schema } from '@kennishub/db';
import { and, eq, lte } from 'drizzle-orm';
import { operator } from '../access/index.ts';
import { Refused } from '../graphql/refused.ts';
import { CLOCK, type Curator } from './curator.ts';
import { lockItem, placeOf } from './locked-item.ts';
import { isLegal } from './moves.ts';
import { takeTurn } from './publish-in.ts';
import { carryOut } from './take-step.ts';

/**
 * Publishes every approved draft whose moment has come, each in a transaction of its own, and tells how many. What can't be published, because what it refers to
 * went away or another version came in between, goes back to being a draft with a reason, so that it is not tried for ever.
 */
export async function publishDue({ db, now, lexicon, filling }: Omit<Curator, 'viewer'>): Promise<number> {
  const { revisions } = schema;
  const due = await db
    .select({ itemId: revisions.itemId })
    .from(revisions)
    .where(and(eq(revisions.status, 'approved'), lte(revisions.publishAt, now)));
  const curator = { db, now, lexicon, filling, viewer: operator };
  let published = 0;
  for (const { itemId } of due) {
    try {
      if (await publishOne(curator, itemId)) published += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await sendBack(curator, itemId);
    }
  }
  return published;
}

/** False when it is no longer due: somebody withdrew it, or another process published it. */
const publishOne = (curator: Curator, id: string): Promise<boolean> =>
  curator.db.transaction(async (tx) => {
    await takeTurn(tx, curator.now);
    const locked = await lockItem(tx, id);
    if (!locked || !isStillDue(locked.open, curator.now) || !isLegal('publish', placeOf(locked))) return false;
    await carryOut(tx, curator, locked, { id, step: 'publish', edit: null, reason: null }, CLOCK);
    return true;
  });

const isStillDue = (open: typeof schema.revisions.$inferSelect | null, now: Date): boolean =>
  open?.status === 'approved' && open.publishAt !== null && open.publishAt <= now;

const sendBack = (curator: Curator, id: string): Promise<void> =>
  curator.db.transaction(async (tx) => {
    const locked = await lockItem(tx, id);
    if (!locked || !isStillDue(locked.open, curator.now)) return;
    const reason = 'Publiceren op het gekozen moment lukte niet: het concept past niet meer bij wat er nu op de site staat.';
    await carryOut(tx, curator, locked, { id, step: 'refuse', edit: null, reason }, CLOCK);
  });
