import { ask, graphql, type ResultOf } from '../api.ts';
import { PilotCard } from '../pilot/card.ts';

/** All that the page of an organisation tells, with a page of its practices. */
export const OrganisationDocument = graphql(
  `
    query OrganisationPage($slug: String!, $after: String) {
      organisation(slug: $slug) {
        slug name description website coalitionPartner steeringGroup
        type { slug label }
        municipality { name slug }
        pilots(first: 24, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PilotCard } }
        inOtherWords
        citations { chapter publication { slug title publisher year } }
      }
    }
  `,
  [PilotCard],
);

const partnersDocument = graphql(`
  query CoalitionPartners {
    organisations(coalitionPartners: true, first: 100) { nodes { slug name description steeringGroup } }
  }
`);

/** A partner in the coalition. */
type CoalitionPartner = ResultOf<typeof partnersDocument>['organisations']['nodes'][number];

/** The partners in the coalition, by name. Throws `ApiError` when the api does not answer. */
export async function askCoalitionPartners(): Promise<CoalitionPartner[]> {
  const { organisations } = await ask(partnersDocument, {});
  return organisations.nodes;
}
