import { type Database, rowsOf, schema } from '@kennishub/db';
import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { ToldEvent } from './cloud-event.ts';

/** How long events are kept, in days. */
export const EVENTS_KEPT_DAYS = 30;
const DAY = 24 * 3_600_000;

type Row = typeof schema.events.$inferSelect;

/** An event of a transaction that has not ended yet has no number; nobody sees those. */
const toldEvent = ({ number, at, ...row }: Row): ToldEvent => ({ ...row, number: number ?? 0, at: at.toISOString() });

type Wanted = {
  /** Events with a higher number. */
  after: number;
  types: readonly schema.EventType[];
  /** Only of items of this region; null: of everything. */
  regionId?: string | null;
  most: number;
};

/** Events after a number, in order. One statement. */
export async function eventsAfter(db: Database, { after, types, regionId = null, most }: Wanted): Promise<ToldEvent[]> {
  const { events } = schema;
  const rows = await db
    .select()
    .from(events)
    .where(and(gt(events.number, after), inArray(events.type, [...types]), regionId === null ? undefined : eq(events.regionId, regionId)))
    .orderBy(asc(events.number))
    .limit(most);
  return rows.map(toldEvent);
}

/** The number of the last event; 0 when there was none. */
export async function lastNumber(db: Database): Promise<number> {
  const [row] = await rowsOf<{ last: string | number }>(db, sql`select coalesce(max(number), 0) as last from events`);
  return Number(row?.last ?? 0);
}

/** The number of the last event before a moment; 0 when there was none. */
export async function numberBefore(db: Database, moment: Date): Promise<number> {
  const { events } = schema;
  const [row] = await db
    .select({ last: sql<string | null>`max(${events.number})` })
    .from(events)
    .where(lt(events.at, moment));
  return Number(row?.last ?? 0);
}

/** Throws away events that were kept long enough. The last one stays: it tells how far the numbers are. */
export async function forgetOldEvents(db: Database, now: Date): Promise<void> {
  const { events } = schema;
  await db
    .delete(events)
    .where(and(lt(events.at, new Date(now.getTime() - EVENTS_KEPT_DAYS * DAY)), sql`${events.number} < (select max(number) from events)`));
}
