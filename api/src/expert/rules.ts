import type { schema } from '@kennishub/db';
import { and, type SQL, sql } from 'drizzle-orm';
import { hasTerm } from '../vocabulary/index.ts';

type ExpertTable = typeof schema.experts;

/** What a list of experts may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type ExpertFilter = {
  competences?: readonly string[] | null;
  themes?: readonly string[] | null;
  schoolTypes?: readonly string[] | null;
};

/** The filter as an SQL condition on the experts, or on an alias of that table. */
export const expertConditions = (filter: ExpertFilter) => (expert: ExpertTable): SQL =>
  and(
    sql`true`,
    filter.competences ? hasTerm('expert_terms', expert.id, 'expert-competence', filter.competences) : undefined,
    filter.themes ? hasTerm('expert_terms', expert.id, 'theme', filter.themes) : undefined,
    filter.schoolTypes ? hasTerm('expert_terms', expert.id, 'school-type', filter.schoolTypes) : undefined,
  ) ?? sql`true`;
