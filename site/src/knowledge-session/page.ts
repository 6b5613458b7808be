import { graphql, type ResultOf } from '../api.ts';
import { RelatedCard } from '../related/related.ts';

/** A meeting, and what belongs with it. */
export const KnowledgeSessionDocument = graphql(
  `
    query KnowledgeSessionPage($slug: String!) {
      knowledgeSession(slug: $slug) {
        slug
        title
        summary
        body
        kind
        status
        startsOn
        startsAt
        endsAt
        place
        audience
        municipality { name }
        region { slug name }
        themes { slug label }
        advices { slug label }
        participations { role organisation { slug name } }
        inOtherWords
        citations { chapter publication { slug title publisher year } }
      }
      related(type: KNOWLEDGE_SESSION, slug: $slug, first: 6) { ...RelatedCard }
    }
  `,
  [RelatedCard],
);

/** A meeting as its page shows it. */
export type KnowledgeSessionOnPage = NonNullable<ResultOf<typeof KnowledgeSessionDocument>['knowledgeSession']>;
