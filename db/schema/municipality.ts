import { date, index, primaryKey, snakeCase, text } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf } from './checks.ts';

/** What a municipality has beside its code and name. It keeps existing here after it merged: history refers to it. */
export const municipalities = snakeCase.table(
  'municipalities',
  {
    code: text()
      .primaryKey()
      .references(() => areas.code, { onDelete: 'cascade' }),
    provinceCode: text()
      .notNull()
      .references(() => areas.code),
    /** The identifier of the Dutch register of government organisations (TOOI). */
    tooiUri: text().notNull().unique(),
    startedOn: date({ mode: 'string' }),
    /** The day it merged into another; null while it exists. */
    endedOn: date({ mode: 'string' }),
  },
  (t) => [index('municipalities_province_index').on(t.provinceCode)],
);

export const mergerKinds = ['merged-into-new', 'merged-into-existing', 'split'] as const;

/** Which municipality went over into which, and when. A split has several rows. */
export const municipalityMergers = snakeCase.table(
  'municipality_mergers',
  {
    fromCode: text()
      .notNull()
      .references(() => municipalities.code, { onDelete: 'cascade' }),
    intoCode: text()
      .notNull()
      .references(() => municipalities.code, { onDelete: 'cascade' }),
    mergedOn: date({ mode: 'string' }).notNull(),
    kind: text({ enum: mergerKinds }).notNull(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.fromCode, t.intoCode] }),
    index('municipality_mergers_into_index').on(t.intoCode),
    oneOf('municipality_mergers_kind_known', t.kind, mergerKinds),
  ],
);
