import { graphql, type ResultOf } from '../../api.ts';
import { requestStatusNames } from '../../expert-request/words.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';
import { idInAddress } from '../id-in-address.ts';

const ExpertRequestsDocument = graphql(`
  query EditorialRequests($filter: ExpertRequestFilter, $after: String) {
    expertRequests(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id reference status createdAt answerBy question area { name } }
    }
  }
`);
const ExpertRequestDocument = graphql(`
  query EditorialRequest($id: ID!) {
    node(id: $id) {
      ... on ExpertRequest {
        __typename
        id reference status createdAt answerBy question background organisation name email triage triageDisputed
        area { name } themes { slug label } pilot { slug title } preferredExpert { slug name }
        events { status at note }
      }
    }
  }
`);

const EraseDocument = graphql(`
  mutation EraseExpertRequest($input: EraseExpertRequestInput!) {
    answer: eraseExpertRequest(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
const ErasedDocument = graphql(`
  query ErasedRequests {
    erasedExpertRequests { areaName count }
  }
`);

type Requests = NonNullable<ResultOf<typeof ExpertRequestsDocument>['expertRequests']>;
export type RequestStatus = Requests['nodes'][number]['status'];
export type ExpertRequest = Extract<NonNullable<ResultOf<typeof ExpertRequestDocument>['node']>, { __typename: 'ExpertRequest' }>;

/** How far a request is, in the order of its life. */
export const requestStatuses = Object.keys(requestStatusNames) as RequestStatus[];

/** Requests to the expert pool, the newest first. Throws what `askAs` throws. */
export async function askRequests(visit: Parameters<typeof askAs>[0], status: RequestStatus | null): Promise<Requests> {
  const variables = { filter: status === null ? null : { statuses: [status] }, after: readCursor(visit.url.searchParams) };
  const { expertRequests } = await askAs(visit, ExpertRequestsDocument, variables);
  if (expertRequests === null) throw new Error('The api gave no list of requests.');
  return expertRequests;
}

/** One request, as staff sees it; null when there is none. Throws what `askAs` throws. */
export async function askRequest(visit: Parameters<typeof askAs>[0], param: string | undefined): Promise<ExpertRequest | null> {
  const id = idInAddress(param);
  if (id === null) return null;
  const { node } = await askAs(visit, ExpertRequestDocument, { id });
  return node?.__typename === 'ExpertRequest' ? node : null;
}

/** Where the rules would send a question. */
export const triageNames: Readonly<Record<ExpertRequest['triage'], string>> = {
  EXPERT_POOL: 'de expertpool',
  CASE_LEVEL: 'de onderwijszorgconsulenten',
  HOME_SITTER_APPROACH: 'Gedragswerk',
};

/** Erases a request. Why not, in a sentence, when it could not be, else null. Throws what `askAs` throws. */
export async function eraseRequest(visit: Parameters<typeof askAs>[0], id: string, reason: string): Promise<string | null> {
  const { answer } = await askAs(visit, EraseDocument, { input: { id, reason } });
  if (answer === null) throw new Error('The api did not say what came of erasing.');
  if (answer.__typename === 'InvalidInput') return answer.fields.map(({ message }) => message).join(' ');
  return 'message' in answer ? [answer.message, answer.next].filter(Boolean).join(' ') : null;
}

/** How many requests were erased, by the name of their area, the most first. Throws what `askAs` throws. */
export async function askErased(visit: Parameters<typeof askAs>[0]): Promise<{ area: string; count: number }[]> {
  const { erasedExpertRequests } = await askAs(visit, ErasedDocument, {});
  return (erasedExpertRequests ?? []).map(({ areaName, count }) => ({ area: areaName ?? 'een gebied dat er niet meer is', count }));
}
