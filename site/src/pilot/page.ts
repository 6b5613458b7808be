import { graphql, type ResultOf } from '../api.ts';
import { RelatedCard } from '../related/related.ts';

/** Everything a practice is shown with. */
export const PilotFacts = graphql(`
  fragment PilotFacts on Pilot {
    slug
    title
    summary
    phase
    phaseNote
    decidedOn
    decision
    startYear
    endYear
    periodNote
    scope
    reachedStep
    contactRole
    aim
    audience
    approach
    aftermath
    lessons
    costs
    updatedAt
    possiblyOutdated
    areas { kind name code }
    region { slug name }
    themes { slug label }
    advices { slug label }
    schoolTypes { slug label }
    partnerTypes { slug label }
    fundingVariants { slug label }
    participations { role organisation { slug name } }
    effects { step evidence { kind statement year publication { slug title year } } }
    inOtherWords
    citations { chapter publication { slug title publisher year } }
  }
`);

/** A practice, and what belongs with it. */
export const PilotDocument = graphql(
  `
    query PilotPage($slug: String!) {
      pilot(slug: $slug) { ...PilotFacts }
      related(type: PILOT, slug: $slug, first: 6) { ...RelatedCard }
    }
  `,
  [PilotFacts, RelatedCard],
);

/** A practice as its page shows it. */
export type PilotOnPage = NonNullable<ResultOf<typeof PilotDocument>['pilot']>;
