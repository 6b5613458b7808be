import { type Database, rowsOf } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { sql } from 'drizzle-orm';
import type { LinkChecker } from './link-checker.ts';
import type { LinkOutcome } from './outcome.ts';

/** Addresses that are looked at in one go. */
const AT_ONCE = 40;
/** Hosts that are asked at the same time; one host is asked one thing at a time. */
const HOSTS = 4;

/**
 * Looks at addresses that are due, forty at most, and keeps what came of it: what works is due again in a week, what failed the next day, and what failed on
 * two different days (dead) in a week. Whoever takes an address has it for an hour: another process leaves it alone, and finds it again when this one dies.
 * Tells how many were looked at.
 */
export async function checkDueLinks(db: Database, checker: Pick<LinkChecker, 'check'>, now: Date, pause = 1_000): Promise<number> {
  const taken = await rowsOf<{ url: string }>(
    db,
    sql`update web_links set due_at = ${now.toISOString()}::timestamptz + interval '1 hour' where url in (
      select url from web_links where due_at <= ${now.toISOString()}::timestamptz order by due_at, url limit ${AT_ONCE} for update skip locked) returning url`,
  );
  const hosts = [...Map.groupBy(taken, ({ url }) => new URL(url).host).values()];
  const work = async (): Promise<void> => {
    for (let urls = hosts.pop(); urls; urls = hosts.pop()) {
      for (const [index, { url }] of urls.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        await keep(db, url, await checker.check(url), now);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  return taken.length;
}

/** Several failures on one day are one: a site that is being repaired is not dead. */
async function keep(db: Database, url: string, { status, failure }: LinkOutcome, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const today = sql`${dutchDay(now)}::date`;
  await db.execute(
    failure === null
      ? sql`update web_links set status = ${status}::int, failure = null, last_ok_at = ${at}, failed_days = 0, last_failed_on = null, due_at = ${at} + interval '7 days' where url = ${url}`
      : sql`update web_links set status = ${status}::int, failure = ${failure}::text, last_failure_at = ${at}, last_failed_on = ${today},
          failed_days = failed_days + case when last_failed_on = ${today} then 0 else 1 end,
          due_at = ${at} + case when failed_days + case when last_failed_on = ${today} then 0 else 1 end < 2 then interval '1 day' else interval '7 days' end where url = ${url}`,
  );
}
