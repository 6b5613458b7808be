import type { Database, schema } from '@kennishub/db';
import { and, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { withinAreas } from '../area/index.ts';
import { currentSlug } from '../item/index.ts';
import { hasTerm } from '../vocabulary/index.ts';

type PilotTable = typeof schema.pilots;

/** The highest step of the effect stairs that a practice has reached, 0–5. */
export const reachedStep = (pilot: PilotTable): SQL<number> =>
  sql<number>`coalesce((select max(step) from pilot_effects effect where effect.pilot_id = ${pilot.id}), 0)`.mapWith(Number);

/** What a list of practices may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type PilotFilter = {
  themes?: readonly string[] | null;
  advices?: readonly string[] | null;
  schoolTypes?: readonly string[] | null;
  factors?: readonly string[] | null;
  partnerTypes?: readonly string[] | null;
  areas?: readonly string[] | null;
  regions?: readonly string[] | null;
  organisations?: readonly string[] | null;
  phases?: readonly PilotTable['phase']['_']['data'][] | null;
  scopes?: readonly PilotTable['scope']['_']['data'][] | null;
  fromYear?: number | null;
  untilYear?: number | null;
  minimumStep?: number | null;
};

/** The filter as an SQL condition on the pilots table, or on an alias of it. */
export const pilotConditions =
  (filter: PilotFilter) =>
  (pilot: PilotTable): SQL =>
    and(
      sql`true`,
      filter.themes ? hasTerm('pilot_terms', pilot.id, 'theme', filter.themes) : undefined,
      filter.advices ? hasTerm('pilot_terms', pilot.id, 'advice', filter.advices) : undefined,
      filter.schoolTypes ? hasTerm('pilot_terms', pilot.id, 'school-type', filter.schoolTypes) : undefined,
      filter.factors ? hasTerm('pilot_terms', pilot.id, 'factor', filter.factors) : undefined,
      filter.partnerTypes ? hasTerm('pilot_terms', pilot.id, 'partner-type', filter.partnerTypes) : undefined,
      filter.areas ? withinAreas('pilot_areas', pilot.id, filter.areas) : undefined,
      filter.regions
        ? sql`${pilot.regionId} in (select region.id from inspiration_regions region where region.slug = any(${sql.param([...filter.regions])}::text[]))`
        : undefined,
      filter.organisations
        ? sql`exists (select 1 from pilot_organisations link join organisations organisation on organisation.id = link.organisation_id
          where link.item_id = ${pilot.id} and organisation.slug = any(${sql.param([...filter.organisations])}::text[]))`
        : undefined,
      filter.phases ? inArray(pilot.phase, [...filter.phases]) : undefined,
      filter.scopes ? inArray(pilot.scope, [...filter.scopes]) : undefined,
      // A practice without a known end may still go on; one without a known start can't be shown to be too late.
      filter.fromYear ? or(isNull(pilot.endYear), gte(pilot.endYear, filter.fromYear)) : undefined,
      filter.untilYear ? lte(pilot.startYear, filter.untilYear) : undefined,
      filter.minimumStep
        ? sql`exists (select 1 from pilot_effects effect where effect.pilot_id = ${pilot.id} and effect.step = ${filter.minimumStep})`
        : undefined,
    ) ?? sql`true`;

/** The id of the practice at this address, also under an older slug; null when there is none. */
export async function pilotIdOf(db: Database, slug: string): Promise<string | null> {
  const find = (address: string) => db.query.pilots.findFirst({ where: { slug: address }, columns: { id: true } });
  const found = (await find(slug)) ?? (await currentSlug(db, 'pilot', slug, find));
  return found?.id ?? null;
}
