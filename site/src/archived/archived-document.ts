import { graphql } from '../api.ts';

/** What was at an address and is over. */
export const ArchivedDocument = graphql(`
  query Archived($type: ItemType!, $slug: String!) {
    archivedItem(type: $type, slug: $slug) {
      title
      farewell
      pointer {
        type
        slug
        title
      }
    }
  }
`);
