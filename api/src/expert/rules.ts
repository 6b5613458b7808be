import type { Database, schema } from '@kennishub/db';
import { and, type SQL, sql } from 'drizzle-orm';
import { currentSlug } from '../item/index.ts';
import { hasTerm } from '../vocabulary/index.ts';

type ExpertTable = typeof schema.experts;

/** What a list of experts may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type ExpertFilter = {
  competences?: readonly string[] | null;
  themes?: readonly string[] | null;
  schoolTypes?: readonly string[] | null;
};

/** The filter as an SQL condition on the experts, or on an alias of that table. */
export const expertConditions =
  (filter: ExpertFilter) =>
  (expert: ExpertTable): SQL =>
    and(
      sql`true`,
      filter.competences ? hasTerm('expert_terms', expert.id, 'expert-competence', filter.competences) : undefined,
      filter.themes ? hasTerm('expert_terms', expert.id, 'theme', filter.themes) : undefined,
      filter.schoolTypes ? hasTerm('expert_terms', expert.id, 'school-type', filter.schoolTypes) : undefined,
    ) ?? sql`true`;

/** The id of the expert at this address, also under an older slug; null when there is none. */
export async function expertIdOf(db: Database, slug: string): Promise<string | null> {
  const find = (address: string) => db.query.experts.findFirst({ where: { slug: address }, columns: { id: true } });
  const found = (await find(slug)) ?? (await currentSlug(db, 'expert', slug, find));
  return found?.id ?? null;
}
