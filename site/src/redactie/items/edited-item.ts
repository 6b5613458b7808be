import { graphql, type ResultOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';
import { idInAddress } from '../id-in-address.ts';

export const EditedItemDocument = graphql(`
  query EditedItem($id: ID!) {
    item(id: $id) {
      id type slug title state changedAt reviewBy purgeAt farewell allowedSteps
      region { slug title }
      pointer { type slug title }
      draft {
        content problems { path message } status edit baseVersion lastSavedAt lastSavedBy submittedAt submittedBy decidedAt decidedBy reason publishAt note previewLinks
      }
      versions(first: 1) { nodes { version content publishedAt } }
    }
  }
`);

/** An item as its editor sees it. */
export type EditedItem = NonNullable<ResultOf<typeof EditedItemDocument>['item']>;

/** The item at an address of the editorial part; null when there is none, or none for who is logged in. Throws what `askAs` throws. */
export async function askEditedItem(visit: Parameters<typeof askAs>[0], param: string | undefined): Promise<EditedItem | null> {
  const id = idInAddress(param);
  if (id === null) return null;
  return (await askAs(visit, EditedItemDocument, { id })).item;
}

/** What is being worked on: of the draft, else of the version that is published. */
export const contentOfItem = ({ draft, versions }: EditedItem): Record<string, unknown> =>
  asContent(draft?.content ?? versions.nodes[0]?.content);

/** A content as the api gives it: an object. */
export const asContent = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
