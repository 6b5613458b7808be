import { sql } from 'drizzle-orm';
import { bigint, bit, check, date, index, integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin, oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';

export const searchGapStatuses = ['open', 'closed'] as const;

/**
 * A text that somebody searched and nothing answers. Says nothing about who asked: `docs/decisions/0011-learning-from-searches-that-found-nothing.md`
 * tells what the marks of visitors are. Texts that may hold personal data never get here.
 */
export const searchGaps = snakeCase.table(
  'search_gaps',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** The stems of its words in alphabetical order: other forms and another order are the same gap. */
    key: text().notNull().unique(),
    /** The text as the search sees it, as the first visitor put it. */
    text: text().notNull(),
    /** So often it was searched, a visitor counted once a day. */
    count: integer().notNull(),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    /** A visitor sets one of 64 marks; how many are set tells how many visitors there were at least. */
    visitors: bit({ dimensions: 64 }).notNull(),
    /** The marks that were set on the last day. */
    visitorsOnLastDay: bit({ dimensions: 64 }).notNull(),
    status: text({ enum: searchGapStatuses }).notNull().default('open'),
    closedAt: moment(),
    /** Why staff closed it; null when it is open, or an item closed it. */
    reason: text(),
    /** The item that answers it, as the search names it; both null when it is open, or staff closed it. */
    closedByType: text(),
    closedById: uuid(),
    /** The highest revision of a search document when it was last searched again; 0 for never. */
    searchedRevision: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    index('search_gaps_frequency_index').on(t.status, t.count.desc(), t.id.desc()),
    index('search_gaps_first_day_index').on(t.firstDay),
    oneOf('search_gaps_status_known', t.status, searchGapStatuses),
    lengthWithin('search_gaps_text_length', t.text, 1, 120),
    lengthWithin('search_gaps_reason_length', t.reason, 1, 300),
    check('search_gaps_count_positive', sql`${t.count} > 0`),
    check('search_gaps_days_in_order', sql`${t.firstDay} <= ${t.lastDay}`),
    check(
      'search_gaps_closed_for_a_reason',
      sql`(${t.status} = 'closed') = (${t.closedAt} is not null)
        and (${t.status} = 'closed') = (${t.reason} is not null or ${t.closedById} is not null)
        and (${t.closedById} is null) = (${t.closedByType} is null) and (${t.reason} is null or ${t.closedById} is null)`,
    ),
  ],
);

/** What the marks of visitors are made with, one secret for each sixty days. Thrown away after that: then no mark can be made again. */
export const searchGapSecrets = snakeCase.table('search_gap_secrets', {
  /** Whole periods of sixty days since 1970. */
  period: integer().primaryKey(),
  secret: text().notNull(),
});
