import { graphql, type ResultOf } from '../../api.ts';
import { askAs, type Me } from '../ask-as.ts';

const WorkDocument = graphql(`
  query MyWork($staff: Boolean!) {
    drafts: items(first: 10, filter: { drafts: [DRAFT], mine: true }) { ...WorkList }
    waiting: items(first: 10, filter: { waitingForMe: true }) { ...WorkList }
    submitted: items(first: 10, filter: { drafts: [IN_REVIEW] }) { ...WorkList }
    dueForReview(first: 10) { totalCount nodes { id type title dueForReviewOn } }
    requests: expertRequests(first: 1) @include(if: $staff) { totalCount }
    gaps: searchGaps(first: 1) @include(if: $staff) { totalCount }
  }

  fragment WorkList on QueryItemsConnection {
    totalCount
    nodes { id type title state changedAt region { title } draft { status reason submittedAt publishAt } }
  }
`);

type Work = ResultOf<typeof WorkDocument>;
export type WorkList = NonNullable<Work['drafts']>;

/** What there is to do for who is logged in, in one question. Throws what `askAs` throws. */
export const askWork = (visit: Parameters<typeof askAs>[0], { role }: Me): Promise<Work> =>
  askAs(visit, WorkDocument, { staff: role === 'EDITOR' || role === 'ADMINISTRATOR' });
