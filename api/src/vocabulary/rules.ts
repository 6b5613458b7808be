import type { schema } from '@kennishub/db';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

type TermLinks =
  | 'pilot_terms'
  | 'publication_terms'
  | 'knowledge_session_terms'
  | 'expert_terms'
  | 'inspiration_region_terms'
  | 'agenda_terms'
  | 'expert_request_terms';

/** The item has at least one of these terms of a vocabulary. For a `where`. */
export const hasTerm = (links: TermLinks, id: AnyColumn | SQL, vocabulary: schema.Vocabulary, slugs: readonly string[]): SQL =>
  sql`exists (
    select 1 from ${sql.identifier(links)} link join terms term on term.id = link.term_id
    where link.item_id = ${id} and term.vocabulary = ${vocabulary} and term.slug = any(${sql.param([...slugs])}::text[]))`;
