import { AsyncLocalStorage } from 'node:async_hooks';
import { isItemPath } from '../items/addresses.ts';
import { dutchMoment } from '../redactie/form/moments.ts';

/** The parameter of an address with the day as of which a page is shown, `2026-03-12`, or the very moment, `2026-03-12T12:30:00.000Z`. */
export const dayName = 'op';

/** The moment as of which a page is being made, as ISO; nothing for every page of today. */
const past = new AsyncLocalStorage<string>();

/** Makes a page in which whatever is asked of the api is answered as it was at a moment. */
export const asOf = <Result>(moment: string, make: () => Promise<Result>): Promise<Result> => past.run(moment, make);

/** The moment as of which this page is made, as ISO; null for a page of today. */
export const pastMoment = (): string | null => past.getStore() ?? null;

/** The time of the clock for what a page shows: now, or the moment as of which it is made. */
export const shownMoment = (): Date => new Date(past.getStore() ?? Date.now());

/**
 * The moment that the address of an item's page asks, as ISO: of a day its end, in Dutch time. Null for a page of today: when none is asked, and when it
 * is none, or has not been yet.
 */
export function momentAsked({ pathname, searchParams }: URL, now = Date.now()): string | null {
  const asked = searchParams.get(dayName) ?? '';
  if (!isItemPath(pathname) || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/.test(asked)) return null;
  const moment = Date.parse(isDay(asked) ? dutchMoment(`${asked}T23:59`) : asked);
  return Number.isNaN(moment) || moment >= now ? null : new Date(moment).toISOString();
}

/** Whether an address asks for a day, and not for a moment of it. */
export const isDay = (asked: string): boolean => asked.length === 10;
