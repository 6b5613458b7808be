import { index, integer, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf, slugShape } from './checks.ts';
import { contentColumns, newId } from './columns.ts';
import { inspirationRegions } from './inspiration-region.ts';
import { areaLinks, organisationLinks, termLinks } from './links.ts';

export const publicationKinds = [
  'guide',
  'report',
  'research',
  'policy-plan',
  'instrument',
  'factsheet',
  'blog',
  'faq',
  'law',
  'website',
  'video',
  'letter',
] as const;

/** Something to read or use: a guide, a study, an instrument … The sources of the hub's own facts are publications too. */
export const publications = snakeCase.table(
  'publications',
  {
    ...contentColumns(),
    title: text().notNull(),
    kind: text({ enum: publicationKinds }).notNull(),
    year: integer(),
    /** The organisation that issued it, never a person. */
    publisher: text(),
    url: text(),
    summary: text().notNull(),
    body: text(),
    regionId: uuid().references(() => inspirationRegions.id),
  },
  (t) => [
    index('publications_region_index').on(t.regionId),
    index('publications_year_index').on(t.year, t.id),
    slugShape('publications_slug_shape', t.slug),
    oneOf('publications_kind_known', t.kind, publicationKinds),
  ],
);

export const publicationTerms = termLinks('publication_terms', () => publications);
export const publicationAreas = areaLinks('publication_areas', () => publications);
export const publicationOrganisations = organisationLinks('publication_organisations', () => publications);

/** Where an item's facts come from: a publication, and the chapter in it. */
export const citations = snakeCase.table(
  'citations',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** The id of the item, of whatever type. */
    itemId: uuid().notNull(),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    chapter: text(),
    position: integer().notNull(),
  },
  (t) => [unique('citations_position').on(t.itemId, t.position), index('citations_publication_index').on(t.publicationId)],
);
