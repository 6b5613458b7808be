import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check } from 'drizzle-orm/pg-core';

/** A list of words as an SQL literal, for a check constraint. Only for constants of our own. */
const quoted = (words: readonly string[]): SQL => sql.raw(words.map((word) => `'${word}'`).join(', '));

/** The value is one of these words, or null. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) => check(name, sql`${column} in (${quoted(words)})`);

/** Small letters, digits and single hyphens: what may stand in an address. */
export const slugShape = (name: string, column: AnyPgColumn) => check(name, sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`);

/** A date that may be known only to the month or the year: `2019`, `2019-03` or `2019-03-12`. */
export const partialDateShape = (name: string, column: AnyPgColumn) => check(name, sql`${column} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`);

/** Whole years, the end not before the start. Either may be unknown. */
export const yearsInOrder = (name: string, start: AnyPgColumn, end: AnyPgColumn) =>
  check(
    name,
    sql`(${start} is null or ${start} between 1900 and 2100) and (${end} is null or ${end} between 1900 and 2100) and (${start} is null or ${end} is null or ${end} >= ${start})`,
  );

/** Some text, but no more than so many characters. */
export const lengthWithin = (name: string, column: AnyPgColumn, least: number, most: number) =>
  check(name, sql`char_length(${column}) between ${sql.raw(String(least))} and ${sql.raw(String(most))}`);
