import { graphql } from '../api.ts';

/** What is behind the secret of a preview. */
export const PreviewDocument = graphql(`
  query Preview($secret: String!) {
    preview(secret: $secret) {
      type
      slug
      title
    }
  }
`);
