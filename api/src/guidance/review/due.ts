import { type SQL, sql } from 'drizzle-orm';

/** Months after which somebody should look whether it still holds. What is being tried changes faster. */
const MONTHS = 12;
const MONTHS_OF_PILOT = 6;

/** What grows old by itself. A meeting is over, and words and organisations are looked at when something happens: those only when somebody sets a day. */
const growOld = sql.raw(['pilot', 'publication', 'inspiration-region', 'expert', 'agenda'].map((type) => `'${type}'`).join(', '));

/**
 * The day by which a published item should be looked at, by its id: the one that somebody set, unless it was published since; else twelve months after
 * the latest version came out, and six for a practice in the phase pilot. Null for what is not published or does not grow old.
 */
export const reviewDay = (itemId: SQL | { getSQL: () => SQL }): SQL<string | null> =>
  sql<string | null>`(select case when item.review_by > (latest.published_at at time zone 'Europe/Amsterdam')::date then item.review_by
      when item.type in (${growOld}) then ((latest.published_at at time zone 'Europe/Amsterdam') + make_interval(months =>
        case when latest.snapshot ->> 'phase' = 'pilot' then ${sql.raw(String(MONTHS_OF_PILOT))} else ${sql.raw(String(MONTHS))} end))::date end
    from items item join lateral (select revision.published_at, revision.snapshot from revisions revision
      where revision.item_id = item.id and revision.status = 'published' order by revision.version desc limit 1) latest on true
    where item.id = ${itemId} and item.state = 'published')`;

/** Whether that day lies before today. Nothing is outdated on the day itself. */
export const isPastReview = (itemId: SQL | { getSQL: () => SQL }, today: string): SQL<boolean> =>
  sql<boolean>`coalesce(${reviewDay(itemId)} < ${today}::date, false)`;
