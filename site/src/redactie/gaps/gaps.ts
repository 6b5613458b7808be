import { graphql, type ResultOf } from '../../api.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';

const SearchGapsDocument = graphql(`
  query EditorialGaps($status: SearchGapStatus, $after: String) {
    searchGaps(first: 50, after: $after, status: $status) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id text count firstDay lastDay status reason closedAt }
    }
  }
`);
const CloseGapDocument = graphql(`
  mutation CloseGap($input: CloseSearchGapInput!) {
    closeSearchGap(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

type Gaps = NonNullable<ResultOf<typeof SearchGapsDocument>['searchGaps']>;

/** What visitors searched and nothing answers, the most frequent first. Throws what `askAs` throws. */
export async function askGaps(visit: Parameters<typeof askAs>[0], status: 'OPEN' | 'CLOSED'): Promise<Gaps> {
  const { searchGaps } = await askAs(visit, SearchGapsDocument, { status, after: readCursor(visit.url.searchParams) });
  if (searchGaps === null) throw new Error('The api gave no list of gaps.');
  return searchGaps;
}

/** Closes a gap with a reason; why not, when it could not be, else null. Throws what `askAs` throws. */
export async function closeGap(visit: Parameters<typeof askAs>[0], id: string, reason: string): Promise<string | null> {
  const { closeSearchGap: answer } = await askAs(visit, CloseGapDocument, { input: { id, reason } });
  if (answer === null) throw new Error('The api did not say what came of closing the gap.');
  if (answer.__typename === 'SearchGap') return null;
  return answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message;
}
