import { index, integer, jsonb, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf, partialDateShape, slugShape, yearsInOrder } from './checks.ts';
import { contentColumns, newId } from './columns.ts';
import { inspirationRegions } from './inspiration-region.ts';
import { termLinks } from './links.ts';
import { terms } from './vocabulary.ts';

export const statusColours = ['red', 'orange', 'green', 'dark-green'] as const;
export type StatusColour = (typeof statusColours)[number];

/** A collaboration agenda: what a region, or the coalition, agreed to reach in some years. */
export const agendas = snakeCase.table(
  'agendas',
  {
    ...contentColumns(),
    title: text().notNull(),
    /** Null for an agenda of the whole country. */
    regionId: uuid().references(() => inspirationRegions.id),
    startYear: integer(),
    endYear: integer(),
    /** How far it is, in words. */
    status: text(),
    adoptedOn: text(),
    summary: text().notNull(),
    lessons: text(),
  },
  (t) => [
    index('agendas_region_index').on(t.regionId),
    slugShape('agendas_slug_shape', t.slug),
    partialDateShape('agendas_adopted_on_shape', t.adoptedOn),
    yearsInOrder('agendas_years_in_order', t.startYear, t.endYear),
  ],
);

export const agendaTerms = termLinks('agenda_terms', () => agendas);

/** A goal of an agenda. `smart` has the sentence that says when it has which colour. */
export const goals = snakeCase.table(
  'goals',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    agendaId: uuid()
      .notNull()
      .references(() => agendas.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    description: text(),
    themeId: uuid().references(() => terms.id),
    adviceId: uuid().references(() => terms.id),
    status: text({ enum: statusColours }),
    smart: jsonb().$type<Partial<Record<'red' | 'orange' | 'green' | 'darkGreen', string>>>().notNull().default({}),
  },
  (t) => [unique('goals_agenda_slug').on(t.agendaId, t.slug), oneOf('goals_status_known', t.status, statusColours)],
);

/** One step to be taken for a goal. An unknown owner or date is null: the site says so. */
export const actionPoints = snakeCase.table(
  'action_points',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    goalId: uuid()
      .notNull()
      .references(() => goals.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    label: text().notNull(),
    /** A role or an organisation, never a person. */
    owner: text(),
    due: text(),
  },
  (t) => [unique('action_points_position').on(t.goalId, t.position)],
);
