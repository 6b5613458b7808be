import { type SQL, sql } from 'drizzle-orm';

type Part = SQL | { getSQL: () => SQL };

/** Months after which somebody should look whether it still holds. What is being tried changes faster. */
const MONTHS = 12;
const MONTHS_OF_PILOT = 6;

/** What grows old by itself. A meeting is over, and words and organisations are looked at when something happens: those only when somebody sets a day. */
const growOld = sql.raw(['pilot', 'publication', 'inspiration-region', 'expert', 'agenda'].map((type) => `'${type}'`).join(', '));

/**
 * The day by which a published item should be looked at, by its id: the one that somebody set, unless it was published since; else twelve months after
 * the latest version came out, and six for a practice in the phase pilot. Null for what is not published or does not grow old.
 */
export const reviewDay = (itemId: Part): SQL<string | null> =>
  sql<string | null>`(select case when item.review_by > (latest.published_at at time zone 'Europe/Amsterdam')::date then item.review_by
      when item.type in (${growOld}) then ((latest.published_at at time zone 'Europe/Amsterdam') + make_interval(months =>
        case when latest.snapshot ->> 'phase' = 'pilot' then ${sql.raw(String(MONTHS_OF_PILOT))} else ${sql.raw(String(MONTHS))} end))::date end
    from items item join lateral (select revision.published_at, revision.snapshot from revisions revision
      where revision.item_id = item.id and revision.status = 'published' order by revision.version desc limit 1) latest on true
    where item.id = ${itemId} and item.state = 'published')`;

/** Whether that day lies before today. Nothing is outdated on the day itself. */
export const isPastReview = (itemId: Part, today: string): SQL<boolean> =>
  sql<boolean>`coalesce(${reviewDay(itemId)} < ${today}::date, false)`;

/**
 * The same of what is on the site, as everybody is told: by the published row and the day that somebody set alone, for both are known of the past as well,
 * and versions are not. Days in the Netherlands.
 */
export function isOutdated({ id, updatedAt }: { id: Part; updatedAt: Part }, isPilot: SQL, today: string): SQL<boolean> {
  const updated = sql`(${updatedAt} at time zone 'Europe/Amsterdam')`;
  const months = sql`case when ${isPilot} then ${sql.raw(String(MONTHS_OF_PILOT))} else ${sql.raw(String(MONTHS))} end`;
  return sql<boolean>`(coalesce((select item.review_by from items item where item.id = ${id} and item.review_by > ${updated}::date),
    (${updated} + make_interval(months => ${months}))::date) < ${today}::date)`;
}
