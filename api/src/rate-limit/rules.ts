import { createHash } from 'node:crypto';
import { type Database, rowsOf, schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';

/** At most so many times per window. The window begins at the first time and ends `seconds` later. */
export type Limit = {
  /** What is counted, such as `expert-request.email`. */ name: string /** At least 1. */;
  most: number;
  seconds: number;
};

/**
 * Counts one more time for `subject`. Null when that is within the limit, else the whole seconds until it is allowed again.
 * One upsert, so it is exact however many processes count at once; what is refused is not counted. Called in a transaction, the
 * count is undone with it, and who counts for the same subject waits for its end.
 */
export async function countUp(db: Database, limit: Limit, subject: string, now: Date): Promise<number | null> {
  const key = keyOf(limit, subject);
  const at = sql`${now.toISOString()}::timestamptz`;
  const end = sql`${new Date(now.getTime() + limit.seconds * 1000).toISOString()}::timestamptz`;
  const counted = await rowsOf(
    db,
    sql`insert into rate_limits as seen (key, count, window_ends_at) values (${key}, 1, ${end})
      on conflict (key) do update set
        count = case when seen.window_ends_at <= ${at} then 1 else seen.count + 1 end,
        window_ends_at = case when seen.window_ends_at <= ${at} then ${end} else seen.window_ends_at end
      where seen.window_ends_at <= ${at} or seen.count < ${limit.most}
      returning count`,
  );
  if (counted.length > 0) return null;
  const [seen] = await db.select({ end: schema.rateLimits.windowEndsAt }).from(schema.rateLimits).where(eq(schema.rateLimits.key, key));
  return Math.max(1, Math.ceil(((seen?.end ?? now).getTime() - now.getTime()) / 1000));
}

/** Throws away at most `most` windows that have ended; tells how many. Rows in use elsewhere are left for the next time. */
export async function forgetEndedWindows(db: Database, now: Date, most = 100): Promise<number> {
  const gone = await rowsOf(
    db,
    sql`delete from rate_limits where key in (
      select key from rate_limits where window_ends_at <= ${now.toISOString()}::timestamptz order by key limit ${most} for update skip locked) returning key`,
  );
  return gone.length;
}

/** A hash: the table holds nobody's address. */
const keyOf = (limit: Limit, subject: string): string => createHash('sha256').update(`${limit.name}\n${subject}`).digest('base64url');
