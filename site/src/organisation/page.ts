import { ask, graphql, type ResultOf } from '../api.ts';
import { PilotCard } from '../pilot/card.ts';

const document = graphql(
  `
    query OrganisationPage($slug: String!, $after: String) {
      organisation(slug: $slug) {
        slug name description website coalitionPartner steeringGroup
        type { slug label }
        municipality { name slug }
        pilots(first: 24, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PilotCard } }
        citations { chapter publication { slug title publisher year } }
      }
    }
  `,
  [PilotCard],
);

/** All that the page of an organisation tells. */
export type Organisation = NonNullable<ResultOf<typeof document>['organisation']>;

/** The organisation's document, for a page of its practices. */
export { document as OrganisationDocument };

const partnersDocument = graphql(`
  query CoalitionPartners {
    organisations(coalitionPartners: true, first: 100) { nodes { slug name description steeringGroup } }
  }
`);

/** A partner in the coalition. */
export type CoalitionPartner = ResultOf<typeof partnersDocument>['organisations']['nodes'][number];

/** The partners in the coalition, by name. Throws `ApiError` when the api does not answer. */
export async function askCoalitionPartners(): Promise<CoalitionPartner[]> {
  const { organisations } = await ask(partnersDocument, {});
  return organisations.nodes;
}
