import { graphql, type ResultOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';

const SetReviewDayDocument = graphql(`
  mutation SetReviewDay($input: SetReviewDayInput!) {
    setReviewDay(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof SetReviewDayDocument>['setReviewDay']>;

/** Keeps by when somebody looks at an item again; null for the usual term. Throws what `askAs` throws. */
export async function setReviewDay(visit: Parameters<typeof askAs>[0], itemId: string, reviewBy: string | null): Promise<Answer> {
  const { setReviewDay: answer } = await askAs(visit, SetReviewDayDocument, { input: { itemId, reviewBy } });
  if (answer === null) throw new Error('The api did not say what came of the day.');
  return answer;
}
