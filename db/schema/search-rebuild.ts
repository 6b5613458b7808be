import { integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';

export const rebuildOutcomes = ['finished', 'failed', 'interrupted'] as const;
export type RebuildOutcome = (typeof rebuildOutcomes)[number];

/** Each time that the index of the search engine was made anew from the search documents: how far it is, and how it ended. */
export const searchRebuilds = snakeCase.table(
  'search_rebuilds',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    startedAt: moment().notNull(),
    /** Null while it goes on. */
    finishedAt: moment(),
    /** `command`, `hub` (it noticed by itself that the index was not right), or `token:` and the id of an access token. */
    startedBy: text().notNull(),
    /** How many documents there were when it began. */
    documents: integer().notNull(),
    /** How many of them are in the new index. */
    done: integer().notNull().default(0),
    /** Null while it goes on. */
    outcome: text({ enum: rebuildOutcomes }),
    /** Why it failed, in Dutch; null when it did not. */
    reason: text(),
  },
  (t) => [oneOf('search_rebuilds_outcome_known', t.outcome, rebuildOutcomes)],
);
