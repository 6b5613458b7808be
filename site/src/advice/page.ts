import { ask, graphql, type ResultOf } from '../api.ts';
import { KnowledgeSessionCard } from '../knowledge-session/card.ts';
import { PilotCard } from '../pilot/card.ts';
import { PublicationCard } from '../publication/card.ts';
import { isSlug } from '../vocabulary/slug.ts';

const listDocument = graphql(`
  query Advices {
    terms(vocabulary: ADVICE) { slug label description position focus pilotCount }
  }
`);

const document = graphql(
  `
    query AdvicePage($slug: String!, $slugs: [String!]!) {
      term(vocabulary: ADVICE, slug: $slug) { slug label description body position focus }
      terms(vocabulary: ADVICE) { slug label position }
      pilots(filter: { advices: $slugs }, order: EVIDENCE, first: 6) { totalCount nodes { ...PilotCard } }
      publications(filter: { advices: $slugs }, first: 3) { totalCount nodes { ...PublicationCard } }
      knowledgeSessions(filter: { advices: $slugs }, order: LATEST, first: 4) { totalCount nodes { ...KnowledgeSessionCard } }
    }
  `,
  [PilotCard, PublicationCard, KnowledgeSessionCard],
);

type Answer = ResultOf<typeof document>;

/** An advice, what the hub has on it, and the other six. */
export type AdvicePage = Omit<Answer, 'term'> & { term: NonNullable<Answer['term']> };

/** The seven advices, in their order. Throws `ApiError` when the api does not answer. */
export async function askAdvices() {
  return (await ask(listDocument, {})).terms;
}

/** Asks for the page of an advice; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askAdvice(slug: string | undefined): Promise<AdvicePage | null> {
  if (!isSlug(slug)) return null;
  const { term, ...rest } = await ask(document, { slug, slugs: [slug] });
  return term === null ? null : { term, ...rest };
}
