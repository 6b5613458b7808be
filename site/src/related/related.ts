import { graphql } from '../api.ts';

/** What a card of something related needs; put into the document of a page. */
export const RelatedCard = graphql(`
  fragment RelatedCard on RelatedItem {
    type
    slug
    title
    summary
    reasons
  }
`);

/** What belongs with an item, on its own: the words for its kinds come from here. */
export const RelatedDocument = graphql(
  `
    query Related($type: SearchType!, $slug: String!) {
      related(type: $type, slug: $slug, first: 6) { ...RelatedCard }
    }
  `,
  [RelatedCard],
);
