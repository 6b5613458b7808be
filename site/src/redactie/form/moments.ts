/** Moments as people type them, in Dutch time, and as the api takes them. */

const zone = 'Europe/Amsterdam';
const offsetNames = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
/** Swedes write dates as ISO 8601 does. */
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

/** How far Dutch time is from UTC at a moment: `+01:00`. */
function offsetAt(moment: Date): string {
  const name = offsetNames.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}

/** A moment of the api as a field of the kind `datetime-local` shows it: `2026-03-12T13:30`. What is no moment stays. */
export function localMoment(text: string): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : local.format(moment).replace(' ', 'T');
}

/** What such a field holds, as the api takes it: `2026-03-12T13:30:00+01:00`. What is no moment stays as it was typed: the api says so. */
export function dutchMoment(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(text.trim());
  if (found === null) return text;
  const asUtc = new Date(`${found[1]}T${found[2]}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return text;
  // The distance an hour or two earlier is that of the moment itself, but for the night in which the clock changes.
  const guess = offsetAt(new Date(asUtc.getTime() - 2 * 60 * 60 * 1000));
  return `${found[1]}T${found[2]}:00${guess}`;
}

/** A date as the Dutch type it, `12-3-2019`, as the api takes it; anything else as it was typed. */
export function typedDate(text: string): string {
  const found = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text.trim());
  return found === null ? text.trim() : `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
}
