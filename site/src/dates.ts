/** Dates as Dutch people read them. All of them in Dutch time, whatever clock the server has. */

const timeZone = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone });
const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone });
const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone });
const parts = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone });

/** A date alone is no moment: noon keeps it on the same day in every time zone of the Netherlands. */
function moment(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
}

/**
 * "12 maart 2019", as exact as what is known: `2019` stays "2019", `2019-03` becomes "maart 2019".
 * @param date `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO moment with zone
 * @throws RangeError when it is none of these
 */
export function formatDate(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(moment(`${date}-15`));
  return day.format(moment(date));
}

/** "12 mrt 2019", for tables; takes a full date or moment. */
export function formatShortDate(date: string): string {
  return parts.format(moment(date)).replace('.', '');
}

/** "dinsdag 12 maart 2019"; takes a full date or moment. */
export function formatDayOfWeek(date: string): string {
  return `${weekday.format(moment(date))} ${day.format(moment(date))}`;
}

/** "13.30 uur"; takes a moment with zone. */
export function formatTime(date: string): string {
  return `${time.format(moment(date)).replace(':', '.')} uur`;
}

/** The parts of a calendar leaf: day "12", month "mrt", year "2019". */
export function calendarLeaf(date: string): { day: string; month: string; year: string } {
  const found = new Map(parts.formatToParts(moment(date)).map((part) => [part.type, part.value]));
  return {
    day: found.get('day') ?? '',
    month: (found.get('month') ?? '').replace('.', ''),
    year: found.get('year') ?? '',
  };
}

/**
 * "2016–2018", "sinds 2016", "tot en met 2018"; years or dates.
 * @returns null when neither end is known
 */
export function formatPeriod(start: string | number | null, end: string | number | null): string | null {
  const from = start === null ? null : formatDate(String(start));
  const until = end === null ? null : formatDate(String(end));
  if (from !== null && until !== null) {
    if (from === until) return from;
    return /^\d{4}$/.test(from) && /^\d{4}$/.test(until) ? `${from}–${until}` : `${from} – ${until}`;
  }
  if (from !== null) return `sinds ${from}`;
  return until === null ? null : `tot en met ${until}`;
}
