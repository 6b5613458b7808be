import { type Database, schema } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { and, asc, sql } from 'drizzle-orm';
import { type Viewer, visitor } from '../../access/index.ts';
import { visibleItems } from '../../curation/visible.ts';
import type { Hub } from '../../hub.ts';
import { tend } from '../../jobs/tend.ts';
import { joinedMembers } from '../../person/joined-members.ts';
import { type Standing, standingOf } from '../../person/standing.ts';
import { countUp, type Limit } from '../../rate-limit/index.ts';
import { isPastReview, reviewDay } from './due.ts';

const HOUR = 3_600_000;
/** One letter a week, however many items are due. */
const reminded: Limit = { name: 'review.reminded', most: 1, seconds: 7 * 24 * 3600 };

export type DueItem = { id: string; title: string; dueOn: string };

/** What is due for review and this person looks after, longest due first. */
export async function dueFor(db: Database, standing: Standing, now: Date, most: number): Promise<DueItem[]> {
  const { items } = schema;
  const viewer: Viewer = { ...visitor, ...standing };
  return db
    .select({ id: items.id, title: items.title, dueOn: sql<string>`${reviewDay(items.id)}::text` })
    .from(items)
    .where(and(visibleItems(viewer, items), isPastReview(items.id, dutchDay(now))))
    .orderBy(asc(reviewDay(items.id)), asc(items.id))
    .limit(most);
}

/** Puts a letter into the post for every member who looks after something that is due and got no such letter this week. Tells how many. */
export async function remindOfReview({ db, mail, now }: { db: Database; mail: Hub['mail']; now: Date }): Promise<number> {
  let letters = 0;
  for (const id of await joinedMembers(db)) {
    const standing = await standingOf(db, id);
    if (!standing || (await dueFor(db, standing, now, 1)).length === 0) continue;
    const sent = await db.transaction(async (tx) => {
      if ((await countUp(tx, reminded, id, now)) !== null) return false;
      await mail.send(tx, 'review-reminder', { personId: id });
      return true;
    });
    if (sent) letters += 1;
  }
  return letters;
}

/** Reminds, as long as the hub runs. Any number of replicas may do it: the count per person is one row. */
export function tendReminders({ db, mail, now, log }: Pick<Hub, 'db' | 'mail' | 'now' | 'log'>): () => Promise<void> {
  const look = async (): Promise<void> => {
    const letters = await remindOfReview({ db, mail, now: now() });
    if (letters > 0) log.info({ letters }, 'Members were reminded of what is due for review.');
  };
  return tend(look, { log, every: HOUR, firstAfter: HOUR / 4, failed: 'Reminders could not be sent.' });
}
