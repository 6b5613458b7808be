import { randomBytes } from 'node:crypto';
import { type Database, newId } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { dayOf, periodOf } from './days.ts';
import { gapLimits } from './limits.ts';
import type { StorableText } from './storable.ts';

/**
 * Counts that somebody searched this text and nothing answered. The same visitor counts once a day, and once towards showing the text.
 * `origin` is a hash of where the request came from; with the secret of the period and the text it becomes one of 64 marks, and only the mark is
 * kept. One statement. Does nothing when too many new texts came today.
 */
export async function countGap(db: Database, { text, key }: StorableText, origin: string, now: Date): Promise<void> {
  const period = periodOf(now);
  const day = sql`${dayOf(now)}::date`;
  // A secret that another process makes at this very moment is not seen yet: then this one search is not counted.
  await db.execute(sql`
    with made as (
      insert into search_gap_secrets (period, secret) select ${period}::int, ${randomBytes(32).toString('base64url')}::text
      where not exists (select from search_gap_secrets where period = ${period}) on conflict do nothing returning secret
    ), secret as (
      select secret from made union all select secret from search_gap_secrets where period = ${period}
    ), mark as (
      select set_bit(repeat('0', 64)::bit(64), get_byte(sha256(convert_to(concat_ws(chr(10), secret, ${origin}::text, ${key}::text), 'UTF8')), 0) % 64, 1) as bits
      from secret limit 1
    )
    insert into search_gaps as gap (id, key, text, count, first_day, last_day, visitors, visitors_on_last_day)
    select ${newId()}::uuid, ${key}::text, ${text}::text, 1, ${day}, ${day}, bits, bits from mark
    where exists (select from search_gaps where key = ${key})
      or (select count(*) from search_gaps where first_day = ${day}) < ${gapLimits.newPerDay}
    on conflict (key) do update set
      count = gap.count + case when gap.last_day < excluded.last_day or bit_count(gap.visitors_on_last_day & excluded.visitors) = 0 then 1 else 0 end,
      visitors = gap.visitors | excluded.visitors,
      visitors_on_last_day = case when gap.last_day < excluded.last_day then excluded.visitors else gap.visitors_on_last_day | excluded.visitors end,
      last_day = greatest(gap.last_day, excluded.last_day),
      status = case when gap.reason is null then 'open' else gap.status end,
      closed_at = case when gap.reason is null then null else gap.closed_at end,
      closed_by_type = null,
      closed_by_id = null,
      searched_revision = case when gap.closed_by_id is null then gap.searched_revision else 0 end`);
}
