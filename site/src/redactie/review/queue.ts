import { graphql, type ResultOf } from '../../api.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';

const ReviewQueueDocument = graphql(`
  query ReviewQueue($after: String) {
    reviewQueue(first: 50, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id submittedAt submittedBy note item { id type title state allowedSteps region { title } } }
    }
  }
`);

type Queue = NonNullable<ResultOf<typeof ReviewQueueDocument>['reviewQueue']>;

/** The drafts that wait for review, who waits longest first. Throws what `askAs` throws. */
export async function askReviewQueue(visit: Parameters<typeof askAs>[0]): Promise<Queue> {
  const { reviewQueue } = await askAs(visit, ReviewQueueDocument, { after: readCursor(visit.url.searchParams) });
  if (reviewQueue === null) throw new Error('The api gave no review queue.');
  return reviewQueue;
}
