import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { daysBefore, periodOf } from './days.ts';
import { gapLimits, SHOWN_FROM_VISITORS } from './limits.ts';

/**
 * Throws away what was kept long enough: texts that too few visitors searched after thirty days, others a year after the last search, and the
 * secrets of periods before this one. Tells how many texts went. Two statements; to be called once a day or more often.
 */
export async function forgetOldGaps(db: Database, now: Date): Promise<number> {
  const gone = await rowsOf(
    db,
    sql`delete from search_gaps where last_day < ${daysBefore(now, gapLimits.daysKept)}::date
      or (first_day < ${daysBefore(now, gapLimits.daysUnshown)}::date and bit_count(visitors) < ${SHOWN_FROM_VISITORS}) returning id`,
  );
  await db.execute(sql`delete from search_gap_secrets where period < ${periodOf(now)}`);
  return gone.length;
}
