import { graphql, type ResultOf } from '../api.ts';
import { ExpertCard } from '../expert/card.ts';
import { readCursor } from '../filters/address.ts';
import { askPage } from '../filters/ask-page.ts';
import { InspirationRegionCard } from '../inspiration-region/card.ts';
import { KnowledgeSessionCard } from '../knowledge-session/card.ts';
import { PilotCard } from '../pilot/card.ts';
import { PublicationCard } from '../publication/card.ts';
import type { SearchChoice } from './choice.ts';
import { filterOf } from './filter.ts';
import { orderOf } from './orders.ts';

/** A hit, with what its card needs. */
export const SearchHitCard = graphql(
  `
    fragment SearchHitCard on SearchHit {
      type
      slug
      title
      summary
      weaker
      why { asked phrase by found }
      fragments { field parts { text hit } }
      item {
        __typename
        ... on Pilot { ...PilotCard }
        ... on Publication { ...PublicationCard }
        ... on KnowledgeSession { ...KnowledgeSessionCard }
        ... on Expert { ...ExpertCard }
        ... on InspirationRegion { ...InspirationRegionCard }
        ... on Agenda { startYear endYear region { name } }
        ... on Organisation { partnerType: type { label } }
        ... on Term { vocabulary slug }
      }
    }
  `,
  [PilotCard, PublicationCard, KnowledgeSessionCard, ExpertCard, InspirationRegionCard],
);

/** An area that the text names, with where it belongs today. */
const PlaceNamed = graphql(`
  fragment PlaceNamed on Area {
    __typename code name slug kind
    ... on Municipality {
      endedOn
      youthRegion { code name }
      mergedInto { name slug youthRegion { code name } }
    }
  }
`);

/** A page of results with the counts for the tabs and the filters. */
export const SearchDocument = graphql(
  `
    query Search($text: String, $exact: Boolean, $types: [SearchType!], $filter: SearchFilter, $order: SearchOrder, $after: String) {
      search(text: $text, exact: $exact, types: $types, filter: $filter, order: $order, first: 20, after: $after, facets: [THEME, SCHOOL_TYPE, PHASE, REGION]) {
        totalCount
        correction
        degraded
        countsPerType { type count }
        pageInfo { hasNextPage endCursor }
        facets { name values { value count } }
        places { ...PlaceNamed }
        hits { ...SearchHitCard }
      }
    }
  `,
  [SearchHitCard, PlaceNamed],
);

export type PlaceInText = ResultOf<typeof PlaceNamed>;
export type SearchHit = ResultOf<typeof SearchDocument>['search']['hits'][number];

/**
 * The page of results the address asks for. Throws `ApiError` when the api does not answer.
 * @param visitor the address of the visitor: who searches the same in vain ten times is still one visitor
 */
export async function askSearch(choice: SearchChoice, params: URLSearchParams, visitor: string) {
  const variables = {
    text: choice.text,
    exact: choice.exact,
    types: choice.kind === null ? null : [choice.kind.type],
    filter: filterOf(choice),
    order: orderOf(choice.order),
    after: readCursor(params),
  };
  const { answer, firstPage } = await askPage(SearchDocument, variables, { visitor });
  return { ...answer.search, firstPage };
}
