import { index, integer, jsonb, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf, slugShape } from './checks.ts';
import { contentColumns, newId } from './columns.ts';
import { termLinks } from './links.ts';
import { terms } from './vocabulary.ts';

export const inspirationRegionKinds = ['youth-region', 'part-of-youth-region', 'municipality', 'municipalities', 'partnership'] as const;

/** Something a region says about itself in a label and a value, with the year when it is a figure. */
export type RegionFact = { label: string; value: string; year?: number };
/** A consultation of the region, and what it is for. */
export type RegionBody = { label: string; role: string };
/** The door to help in one municipality, under its local name. */
export type LocalAccess = { municipality: string; name: string };

/** A region that learns aloud: it is followed by the programme and shares what it learns. It does not end, so it is not a pilot. */
export const inspirationRegions = snakeCase.table(
  'inspiration_regions',
  {
    ...contentColumns(),
    /** `IR:` and the slug: the region as an area. Its municipalities stand in `area_memberships`. */
    areaCode: text()
      .notNull()
      .unique()
      .references(() => areas.code),
    name: text().notNull(),
    kind: text({ enum: inspirationRegionKinds }).notNull(),
    youthRegionCode: text().references(() => areas.code),
    summary: text().notNull(),
    /** What the region wants to reach, in its own words; null when unknown. */
    ambition: text(),
    /** Markdown blocks of the page; null when unknown. */
    wish: text(),
    cooperation: text(),
    lessons: text(),
    structure: jsonb().$type<RegionBody[]>().notNull().default([]),
    localAccess: jsonb().$type<LocalAccess[]>().notNull().default([]),
    facts: jsonb().$type<RegionFact[]>().notNull().default([]),
    /** A role at an organisation, never a person. */
    contactRole: text(),
  },
  (t) => [
    oneOf('inspiration_regions_kind_known', t.kind, inspirationRegionKinds),
    slugShape('inspiration_regions_slug_shape', t.slug),
    index('inspiration_regions_youth_region_index').on(t.youthRegionCode),
  ],
);

export const inspirationRegionTerms = termLinks('inspiration_region_terms', () => inspirationRegions);

/** Who sits at the region's table. A voice that is missing there has no name and `present` false. */
export const regionParticipants = snakeCase.table(
  'region_participants',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    regionId: uuid()
      .notNull()
      .references(() => inspirationRegions.id, { onDelete: 'cascade' }),
    /** A term of the vocabulary `partner-type`. */
    partnerTypeId: uuid()
      .notNull()
      .references(() => terms.id),
    /** How the participant is called in the region; null for a missing voice. */
    name: text(),
    role: text(),
    position: integer().notNull(),
  },
  (t) => [index('region_participants_region_index').on(t.regionId), unique('region_participants_position').on(t.regionId, t.position)],
);
