import { graphql, type ResultOf } from '../api.ts';
import { RelatedCard } from '../related/related.ts';

/** An agenda with its goals and their steps, and what belongs with it. */
export const AgendaDocument = graphql(
  `
    query AgendaPage($slug: String!) {
      agenda(slug: $slug) {
        slug
        title
        summary
        status
        adoptedOn
        startYear
        endYear
        lessons
        region { slug name }
        themes { slug label }
        goals {
          slug
          label
          description
          status
          theme { slug label }
          advice { slug label }
          smart { red orange green darkGreen }
          actionPoints { position label owner due }
        }
        inOtherWords
        citations { chapter publication { slug title publisher year } }
      }
      related(type: AGENDA, slug: $slug, first: 6) { ...RelatedCard }
    }
  `,
  [RelatedCard],
);

/** An agenda as its page shows it. */
export type AgendaOnPage = NonNullable<ResultOf<typeof AgendaDocument>['agenda']>;
export type GoalOnPage = AgendaOnPage['goals'][number];
