import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, numeric, snakeCase, text } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { slugShape } from './checks.ts';
import { contentColumns } from './columns.ts';
import { termLinks } from './links.ts';

/** A member of the expert pool, or an example of one. */
export const experts = snakeCase.table(
  'experts',
  {
    ...contentColumns(),
    name: text().notNull(),
    headline: text().notNull(),
    bio: text().notNull(),
    /** Where the expert works; requests from there go to somebody else. */
    municipalityCode: text().references(() => areas.code),
    daysPerWeek: numeric({ precision: 2, scale: 1, mode: 'number' }).notNull(),
    /** How many requests at a time. */
    capacity: integer().notNull(),
    /** An example profile, shown as such. */
    demo: boolean().notNull().default(false),
  },
  (t) => [
    index('experts_municipality_index').on(t.municipalityCode),
    slugShape('experts_slug_shape', t.slug),
    check('experts_capacity_sane', sql`${t.capacity} between 0 and 20`),
    check('experts_days_sane', sql`${t.daysPerWeek} between 0 and 5`),
  ],
);

/** Competences, themes and school types of an expert. */
export const expertTerms = termLinks('expert_terms', () => experts);
