import type { schema } from '@kennishub/db';
import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { withinAreas } from '../area/index.ts';
import { isRegion } from '../inspiration-region/rules.ts';
import { hasTerm } from '../vocabulary/index.ts';

type PublicationTable = typeof schema.publications;

/** The year a publication appeared; 0 when unknown, because a list can't be paged by a null. */
export const publicationYear = (publication: PublicationTable): SQL<number> =>
  sql<number>`coalesce(${publication.year}, 0)`.mapWith(Number);

/** What a list of publications may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type PublicationFilter = {
  kinds?: readonly PublicationTable['kind']['_']['data'][] | null;
  themes?: readonly string[] | null;
  advices?: readonly string[] | null;
  schoolTypes?: readonly string[] | null;
  areas?: readonly string[] | null;
  regions?: readonly string[] | null;
  fromYear?: number | null;
  untilYear?: number | null;
};

/** The filter as an SQL condition on the publications, or on an alias of that table. One without a year is in no period. */
export const publicationConditions =
  (filter: PublicationFilter) =>
  (publication: PublicationTable): SQL =>
    and(
      sql`true`,
      filter.kinds ? inArray(publication.kind, [...filter.kinds]) : undefined,
      filter.themes ? hasTerm('publication_terms', publication.id, 'theme', filter.themes) : undefined,
      filter.advices ? hasTerm('publication_terms', publication.id, 'advice', filter.advices) : undefined,
      filter.schoolTypes ? hasTerm('publication_terms', publication.id, 'school-type', filter.schoolTypes) : undefined,
      filter.areas ? withinAreas('publication_areas', publication.id, filter.areas) : undefined,
      filter.regions ? isRegion(publication.regionId, filter.regions) : undefined,
      typeof filter.fromYear === 'number' ? gte(publication.year, filter.fromYear) : undefined,
      typeof filter.untilYear === 'number' ? lte(publication.year, filter.untilYear) : undefined,
    ) ?? sql`true`;
