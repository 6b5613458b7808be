import { graphql, type ResultOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';

const RestoreVersionDocument = graphql(`
  mutation RestoreVersion($input: RestoreVersionInput!) {
    restoreVersion(input: $input) {
      __typename
      ... on DraftSaved { edit }
      ... on Problem { message next }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof RestoreVersionDocument>['restoreVersion']>;

/** Makes the draft what an older version was. Throws what `askAs` throws. */
export async function restoreVersion(
  visit: Parameters<typeof askAs>[0],
  input: { id: string; version: number; edit: number | null },
): Promise<Answer> {
  const { restoreVersion: answer } = await askAs(visit, RestoreVersionDocument, { input });
  if (answer === null) throw new Error('The api did not say what came of going back to a version.');
  return answer;
}
