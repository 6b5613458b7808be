import { ask, graphql, type ResultOf } from '../api.ts';
import { ExpertCard } from '../expert/card.ts';
import { KnowledgeSessionCard } from '../knowledge-session/card.ts';
import { PilotCard } from '../pilot/card.ts';
import { PublicationCard } from '../publication/card.ts';
import { isSlug } from '../vocabulary/slug.ts';

const document = graphql(
  `
    query ThemePage($slug: String!, $slugs: [String!]!) {
      term(vocabulary: THEME, slug: $slug) { slug label description body synonyms }
      pilots(filter: { themes: $slugs }, order: EVIDENCE, first: 100) { totalCount nodes { ...PilotCard themes { slug label } } }
      publications(filter: { themes: $slugs }, first: 3) { totalCount nodes { ...PublicationCard } }
      knowledgeSessions(filter: { themes: $slugs }, order: LATEST, first: 4) { totalCount nodes { ...KnowledgeSessionCard } }
      experts(filter: { themes: $slugs }, first: 3) { totalCount nodes { ...ExpertCard } }
    }
  `,
  [PilotCard, PublicationCard, KnowledgeSessionCard, ExpertCard],
);

type Answer = ResultOf<typeof document>;

/** A theme and what the hub has on it. */
export type ThemePage = Omit<Answer, 'term'> & { term: NonNullable<Answer['term']> };

/** Asks for the page of a theme; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askTheme(slug: string | undefined): Promise<ThemePage | null> {
  if (!isSlug(slug)) return null;
  const { term, ...rest } = await ask(document, { slug, slugs: [slug] });
  return term === null ? null : { term, ...rest };
}

/** How many related themes are named. */
const mostRelated = 6;

/** The themes that practices of this theme have as well, the most frequent first. */
export function relatedThemes({ term, pilots }: ThemePage): { slug: string; label: string; count: number }[] {
  const counts = new Map<string, { slug: string; label: string; count: number }>();
  for (const { slug, label } of pilots.nodes.flatMap(({ themes }) => themes)) {
    counts.set(slug, { slug, label, count: (counts.get(slug)?.count ?? 0) + 1 });
  }
  counts.delete(term.slug);
  return [...counts.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'nl')).slice(0, mostRelated);
}
