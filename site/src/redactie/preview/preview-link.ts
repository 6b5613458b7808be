import { graphql } from '../../api.ts';
import { askAs } from '../ask-as.ts';

const PreviewLinkDocument = graphql(`
  mutation MakePreviewLink($id: ID!) {
    previewLink(input: { id: $id }) {
      __typename
      ... on PreviewLink { secret }
    }
  }
`);

/** The address on this site that shows the draft of an item as it will be; null when there is no draft. Throws what `askAs` throws. */
export async function previewPath(visit: Parameters<typeof askAs>[0], id: string): Promise<string | null> {
  const { previewLink: answer } = await askAs(visit, PreviewLinkDocument, { id });
  return answer?.__typename === 'PreviewLink' ? `/voorbeeld/${answer.secret}` : null;
}

const RevokeDocument = graphql(`
  mutation RevokePreviewLinks($id: ID!) {
    revokePreviewLinks(input: { id: $id }) { __typename }
  }
`);

/** Makes every link to a preview of the draft useless; false when there is no such item. Throws what `askAs` throws. */
export const revokePreviews = async (visit: Parameters<typeof askAs>[0], id: string): Promise<boolean> =>
  (await askAs(visit, RevokeDocument, { id })).revokePreviewLinks?.__typename === 'PreviewLinksRevoked';
