import { graphql, type ResultOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';

const DiffDocument = graphql(`
  query ItemDiff($id: ID!, $from: Int!, $to: Int) {
    diff(id: $id, from: $from, to: $to) { field label isList parts { text change } }
  }
`);

/** What became of one field. */
export type FieldChange = NonNullable<ResultOf<typeof DiffDocument>['diff']>[number];

/**
 * What differs between two versions, by field; null when one of them is not there.
 * @param from a version, or 0 for an empty item
 * @param to a version, or null for the draft
 */
export async function askDiff(
  visit: Parameters<typeof askAs>[0],
  id: string,
  from: number,
  to: number | null,
): Promise<FieldChange[] | null> {
  return (await askAs(visit, DiffDocument, { id, from, to })).diff;
}
