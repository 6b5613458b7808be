import type { schema } from '@kennishub/db';
import { and, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { fallsUnder } from '../area/index.ts';
import { hasTerm } from '../vocabulary/index.ts';
import type { Status } from './statuses.ts';

type RequestTable = typeof schema.expertRequests;

/** What a list of requests may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type RequestFilter = {
  statuses?: readonly Status[] | null;
  themes?: readonly string[] | null;
  areas?: readonly string[] | null;
  from?: Date | null;
  until?: Date | null;
};

/** The filter as an SQL condition on the requests, or on an alias of that table. */
export const requestConditions =
  (filter: RequestFilter) =>
  (request: RequestTable): SQL =>
    and(
      sql`true`,
      filter.statuses ? inArray(request.status, [...filter.statuses]) : undefined,
      filter.themes ? hasTerm('expert_request_terms', request.id, 'theme', filter.themes) : undefined,
      filter.areas ? fallsUnder(request.areaCode, filter.areas) : undefined,
      filter.from ? gte(request.createdAt, filter.from) : undefined,
      filter.until ? lt(request.createdAt, filter.until) : undefined,
    ) ?? sql`true`;
