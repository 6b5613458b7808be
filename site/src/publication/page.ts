import { graphql, type ResultOf } from '../api.ts';
import { RelatedCard } from '../related/related.ts';

/** A publication, what the hub took from it, and what belongs with it. */
export const PublicationDocument = graphql(
  `
    query PublicationPage($slug: String!) {
      publication(slug: $slug) {
        slug
        title
        summary
        body
        kind
        publisher
        year
        url
        updatedAt
        possiblyOutdated
        region { slug name }
        areas { kind name code }
        themes { slug label }
        advices { slug label }
        schoolTypes { slug label }
        participations { role organisation { slug name } }
        citedByCount
        citedBy(first: 100) { type slug title }
        inOtherWords
        citations { chapter publication { slug title publisher year } }
      }
      related(type: PUBLICATION, slug: $slug, first: 6) { ...RelatedCard }
    }
  `,
  [RelatedCard],
);

/** A publication as its page shows it. */
export type PublicationOnPage = NonNullable<ResultOf<typeof PublicationDocument>['publication']>;
