import type { schema } from '@kennishub/db';
import { type AnyColumn, and, inArray, type SQL, sql } from 'drizzle-orm';
import { fallsUnder } from '../area/index.ts';
import { hasTerm } from '../vocabulary/index.ts';

type RegionTable = typeof schema.inspirationRegions;

/** What a list of inspiration regions may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type InspirationRegionFilter = {
  themes?: readonly string[] | null;
  areas?: readonly string[] | null;
  kinds?: readonly RegionTable['kind']['_']['data'][] | null;
};

/** The filter as an SQL condition on the inspiration regions, or on an alias of that table. */
export const regionConditions =
  (filter: InspirationRegionFilter) =>
  (region: RegionTable): SQL =>
    and(
      sql`true`,
      filter.themes ? hasTerm('inspiration_region_terms', region.id, 'theme', filter.themes) : undefined,
      filter.areas ? fallsUnder(region.areaCode, filter.areas) : undefined,
      filter.kinds ? inArray(region.kind, [...filter.kinds]) : undefined,
    ) ?? sql`true`;

/** The inspiration region with this id has one of these slugs. For a `where`; not true when the id is null. */
export const isRegion = (id: AnyColumn | SQL, slugs: readonly string[]): SQL =>
  sql`${id} in (select region.id from inspiration_regions region where region.slug = any(${sql.param([...slugs])}::text[]))`;

/** The area code of the inspiration region with this id. */
export const regionArea = (id: AnyColumn | SQL): SQL =>
  sql`(select region.area_code from inspiration_regions region where region.id = ${id})`;
