import { index, integer, numeric, primaryKey, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { oneOf, slugShape } from './checks.ts';

export const areaKinds = ['province', 'youth-region', 'municipality', 'partnership', 'inspiration-region'] as const;

/**
 * Every area the hub knows, at any level, under its official code: `PV26` (province), `JZ19` (youth region), `GM0632` (municipality),
 * `PO2604`/`VO2604` (partnership), or `IR:` and a slug (inspiration region). What only one kind has stands in the table of that kind.
 */
export const areas = snakeCase.table(
  'areas',
  {
    code: text().primaryKey(),
    kind: text({ enum: areaKinds }).notNull(),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (t) => [
    unique('areas_kind_slug').on(t.kind, t.slug),
    oneOf('areas_kind_known', t.kind, areaKinds),
    slugShape('areas_slug_shape', t.slug),
  ],
);

/**
 * Which municipality belongs, or belonged, to which wider area: the facts as published, per year.
 * `share` is the part of its inhabitants that lives there (0–1); it is below 1 only for partnerships.
 * Of an inspiration region the partnerships that take part stand here too, as if they were municipalities; coverage leaves those out.
 */
export const areaMemberships = snakeCase.table(
  'area_memberships',
  {
    areaCode: text()
      .notNull()
      .references(() => areas.code, { onDelete: 'cascade' }),
    municipalityCode: text()
      .notNull()
      .references(() => areas.code, { onDelete: 'cascade' }),
    year: integer().notNull(),
    share: numeric({ precision: 4, scale: 3, mode: 'number' }).notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.areaCode, t.municipalityCode, t.year] }),
    index('area_memberships_municipality_index').on(t.municipalityCode),
  ],
);

/**
 * Derived: every area an item falls under when it is about `areaCode`, mergers included. A practice in Loppersum falls under Loppersum,
 * Eemsdelta, the youth region and the province. Made anew by `deriveAreaCoverage` whenever areas change.
 */
export const areaCoverage = snakeCase.table(
  'area_coverage',
  {
    areaCode: text()
      .notNull()
      .references(() => areas.code, { onDelete: 'cascade' }),
    withinCode: text()
      .notNull()
      .references(() => areas.code, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.withinCode] }), index('area_coverage_within_index').on(t.withinCode, t.areaCode)],
);
