import type { schema } from '@kennishub/db';
import { and, type SQL, sql } from 'drizzle-orm';
import { isRegion } from '../inspiration-region/index.ts';
import { hasTerm } from '../vocabulary/index.ts';

type AgendaTable = typeof schema.agendas;

/** What a list of agendas may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type AgendaFilter = { regions?: readonly string[] | null; themes?: readonly string[] | null };

/** The filter as an SQL condition on the agendas, or on an alias of that table. */
export const agendaConditions =
  (filter: AgendaFilter) =>
  (agenda: AgendaTable): SQL =>
    and(
      sql`true`,
      filter.regions ? isRegion(agenda.regionId, filter.regions) : undefined,
      filter.themes ? hasTerm('agenda_terms', agenda.id, 'theme', filter.themes) : undefined,
    ) ?? sql`true`;

/** The first year an agenda is for; 0 when unknown, because a list can't be paged by a null. */
export const firstYear = (agenda: AgendaTable): SQL<number> => sql<number>`coalesce(${agenda.startYear}, 0)`.mapWith(Number);
