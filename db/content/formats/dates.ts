import { z } from 'zod';

/** A whole year. */
export const year = z.int().min(1900).max(2100);

const isRealDate = (text: string): boolean => {
  const [year = '', month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(`${year}-${month}-${day}`) &&
    Number(year) >= 1900 &&
    Number(year) <= 2100
  );
};

/** A date known to the year, the month or the day. A bare year is a number in YAML. */
export const partialDate = z.preprocess(
  (value) => (Number.isSafeInteger(value) ? String(value) : value),
  z
    .string()
    .refine(
      (text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isRealDate(text),
      'is not a date: write a year, a month or a day, such as 2019, 2019-03 or 2019-03-12.',
    ),
);

/** A moment, as ISO 8601 with its distance to UTC. */
export const moment = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
      isRealDate(text.slice(0, 10)) &&
      !Number.isNaN(Date.parse(text)),
    'is not a moment: write day, time and distance to UTC, such as 2026-03-12T13:30:00+01:00.',
  );

/** Swedes write dates as ISO 8601 does. */
const dutchDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day in the Netherlands on which a moment falls, as `2026-03-12`. */
export const dutchDay = (moment: Date): string => dutchDays.format(moment);
