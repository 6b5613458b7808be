import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const text = (value: unknown, name: string): string => {
  if (typeof value !== 'string') throw new GraphQLError(`${name} moet een tekst zijn.`);
  return value;
};

/** A day that exists: JavaScript reads 31 February as 3 March. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

builder.scalarType('DateTime', {
  description: 'A moment in UTC, as in `2026-03-12T09:30:00.000Z` (ISO 8601).',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = new Date(text(value, 'DateTime'));
    if (Number.isNaN(moment.getTime())) throw new GraphQLError('Dit is geen geldig moment. Schrijf het als 2026-03-12T09:30:00Z.');
    return moment;
  },
});

builder.scalarType('Date', {
  description: 'A day, as in `2026-03-12`.',
  serialize: (value) => value,
  parseValue: (value) => {
    const day = text(value, 'Date');
    if (!isDay(day)) throw new GraphQLError('Dit is geen geldige dag. Schrijf hem als 2026-03-12.');
    return day;
  },
});

builder.scalarType('PartialDate', {
  description: 'A date that may be known only to the year or the month: `2019`, `2019-03` or `2019-03-12`.',
  serialize: (value) => value,
  parseValue: (value) => {
    const date = text(value, 'PartialDate');
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) throw new GraphQLError('Dit is geen geldige datum. Schrijf 2019, 2019-03 of 2019-03-12.');
    return date;
  },
});
