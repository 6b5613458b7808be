import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin, oneOf, partialDateShape, slugShape, yearsInOrder } from './checks.ts';
import { contentColumns, newId } from './columns.ts';
import { inspirationRegions } from './inspiration-region.ts';
import { areaLinks, organisationLinks, termLinks } from './links.ts';
import { publications } from './publication.ts';

export const pilotPhases = ['idea', 'pilot', 'decision', 'kept', 'stopped'] as const;
export const pilotScopes = ['local', 'regional', 'national'] as const;

/** A practice: every concrete initiative, whatever its phase. The text blocks are Markdown; null means that it is not known yet. */
export const pilots = snakeCase.table(
  'pilots',
  {
    ...contentColumns(),
    title: text().notNull(),
    summary: text().notNull(),
    phase: text({ enum: pilotPhases }).notNull(),
    phaseNote: text(),
    /** When it was decided to keep or stop it: a year, a month or a day. */
    decidedOn: text(),
    decision: text(),
    startYear: integer(),
    endYear: integer(),
    periodNote: text(),
    scope: text({ enum: pilotScopes }).notNull(),
    regionId: uuid().references(() => inspirationRegions.id),
    /** A role at an organisation, never a person. */
    contactRole: text(),
    aim: text(),
    audience: text(),
    approach: text().notNull(),
    aftermath: text(),
    lessons: text(),
    costs: text(),
  },
  (t) => [
    index('pilots_region_index').on(t.regionId),
    index('pilots_published_index').on(t.publishedAt, t.id),
    index('pilots_title_index').on(t.title, t.id),
    slugShape('pilots_slug_shape', t.slug),
    oneOf('pilots_phase_known', t.phase, pilotPhases),
    oneOf('pilots_scope_known', t.scope, pilotScopes),
    partialDateShape('pilots_decided_on_shape', t.decidedOn),
    yearsInOrder('pilots_years_in_order', t.startYear, t.endYear),
    lengthWithin('pilots_title_length', t.title, 3, 200),
    lengthWithin('pilots_summary_length', t.summary, 10, 400),
  ],
);

export const pilotTerms = termLinks('pilot_terms', () => pilots);
export const pilotAreas = areaLinks('pilot_areas', () => pilots);
export const pilotOrganisations = organisationLinks('pilot_organisations', () => pilots);

/**
 * The steps of the effect stairs that a practice has reached. `below` is the step under this one and must exist: the database itself
 * refuses step 3 without step 2.
 */
export const pilotEffects = snakeCase.table(
  'pilot_effects',
  {
    pilotId: uuid()
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    step: integer().notNull(),
    below: integer().generatedAlwaysAs(sql`nullif(step - 1, 0)`),
  },
  (t) => [
    primaryKey({ columns: [t.pilotId, t.step] }),
    check('pilot_effects_step_known', sql`${t.step} between 1 and 5`),
    foreignKey({ name: 'pilot_effects_step_below', columns: [t.pilotId, t.below], foreignColumns: [t.pilotId, t.step] }),
  ],
);

export const evidenceKinds = ['countable', 'noticeable'] as const;

/** What shows that a step was reached: something counted or something noticed, with its source. */
export const evidence = snakeCase.table(
  'evidence',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    pilotId: uuid().notNull(),
    step: integer().notNull(),
    position: integer().notNull(),
    kind: text({ enum: evidenceKinds }).notNull(),
    statement: text().notNull(),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    /** The year it was observed; null means the year of the source. */
    year: integer(),
  },
  (t) => [
    unique('evidence_position').on(t.pilotId, t.step, t.position),
    oneOf('evidence_kind_known', t.kind, evidenceKinds),
    foreignKey({
      name: 'evidence_of_step',
      columns: [t.pilotId, t.step],
      foreignColumns: [pilotEffects.pilotId, pilotEffects.step],
    }).onDelete('cascade'),
  ],
);
