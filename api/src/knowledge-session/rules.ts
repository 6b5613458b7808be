import type { schema } from '@kennishub/db';
import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { fallsUnder } from '../area/index.ts';
import { isRegion, regionArea } from '../inspiration-region/rules.ts';
import { hasTerm } from '../vocabulary/index.ts';

type SessionTable = typeof schema.knowledgeSessions;

/** The day, month or year a meeting begins, as text, by Dutch time; null when unknown. Compared as bytes, whatever the language of the database. */
const day = (session: SessionTable): SQL =>
  sql`coalesce(${session.startsOn}, to_char(${session.startsAt} at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) collate "C"`;

const dateOr =
  (unknown: string) =>
  (session: SessionTable): SQL<string> =>
    sql<string>`coalesce(${day(session)}, ${sql.raw(`'${unknown}'`)})`;

/** What to order meetings by, per direction. Those without a date come last both ways: a list can't be paged by a null. */
export const sessionDate = { asc: dateOr('9999'), desc: dateOr('0000') };

/** What a list of meetings may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type KnowledgeSessionFilter = {
  kinds?: readonly SessionTable['kind']['_']['data'][] | null;
  statuses?: readonly SessionTable['status']['_']['data'][] | null;
  themes?: readonly string[] | null;
  advices?: readonly string[] | null;
  regions?: readonly string[] | null;
  areas?: readonly string[] | null;
  /** Days, as in 2026-03-12. */
  from?: string | null;
  until?: string | null;
};

/**
 * The filter as an SQL condition on the meetings, or on an alias of that table. A meeting known only to the month or the year is found when
 * any of its days fits; one without a date is in no period.
 */
export const sessionConditions =
  (filter: KnowledgeSessionFilter) =>
  (session: SessionTable): SQL =>
    and(
      sql`true`,
      filter.kinds ? inArray(session.kind, [...filter.kinds]) : undefined,
      filter.statuses ? inArray(session.status, [...filter.statuses]) : undefined,
      filter.themes ? hasTerm('knowledge_session_terms', session.id, 'theme', filter.themes) : undefined,
      filter.advices ? hasTerm('knowledge_session_terms', session.id, 'advice', filter.advices) : undefined,
      filter.regions ? isRegion(session.regionId, filter.regions) : undefined,
      filter.areas
        ? or(fallsUnder(session.municipalityCode, filter.areas), fallsUnder(regionArea(session.regionId), filter.areas))
        : undefined,
      filter.from ? sql`${day(session)} || substr('0000-12-31', length(${day(session)}) + 1) >= ${filter.from}` : undefined,
      filter.until ? sql`${day(session)} || substr('0000-01-01', length(${day(session)}) + 1) <= ${filter.until}` : undefined,
    ) ?? sql`true`;
