import { graphql, type ResultOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';
import type { AskedStep } from './steps.ts';

const AnswerFragment = graphql(`
  fragment StepSaid on StepAnswer {
    __typename
    ... on StepTaken { version }
    ... on Problem { message next }
    ... on InvalidInput { fields { path message } }
    ... on StillUsed { users { type slug title } }
  }
`);

const draftStep = {
  SUBMIT: graphql(`mutation SubmitDraft($input: DraftStepInput!) { answer: submitDraft(input: $input) { ...StepSaid } }`, [AnswerFragment]),
  APPROVE: graphql(`mutation ApproveDraft($input: DraftStepInput!) { answer: approveDraft(input: $input) { ...StepSaid } }`, [
    AnswerFragment,
  ]),
  REFUSE: graphql(`mutation RefuseDraft($input: DraftStepInput!) { answer: refuseDraft(input: $input) { ...StepSaid } }`, [AnswerFragment]),
  PUBLISH: graphql(`mutation PublishDraft($input: DraftStepInput!) { answer: publishDraft(input: $input) { ...StepSaid } }`, [
    AnswerFragment,
  ]),
  DISCARD: graphql(`mutation DiscardDraft($input: DraftStepInput!) { answer: discardDraft(input: $input) { ...StepSaid } }`, [
    AnswerFragment,
  ]),
};
const itemStep = {
  UNPUBLISH: graphql(`mutation UnpublishItem($input: ItemStepInput!) { answer: unpublishItem(input: $input) { ...StepSaid } }`, [
    AnswerFragment,
  ]),
  RESTORE: graphql(`mutation RestoreItem($input: ItemStepInput!) { answer: restoreItem(input: $input) { ...StepSaid } }`, [AnswerFragment]),
  DELETE: graphql(`mutation DeleteItem($input: ItemStepInput!) { answer: deleteItem(input: $input) { ...StepSaid } }`, [AnswerFragment]),
  UNDELETE: graphql(`mutation UndeleteItem($input: ItemStepInput!) { answer: undeleteItem(input: $input) { ...StepSaid } }`, [
    AnswerFragment,
  ]),
};
const WithdrawDocument = graphql(
  `mutation WithdrawDraft($input: WithdrawDraftInput!) { answer: withdrawDraft(input: $input) { ...StepSaid } }`,
  [AnswerFragment],
);
const ScheduleDocument = graphql(
  `mutation ScheduleDraft($input: ScheduleDraftInput!) { answer: scheduleDraft(input: $input) { ...StepSaid } }`,
  [AnswerFragment],
);
const ArchiveDocument = graphql(`mutation ArchiveItem($input: ArchiveItemInput!) { answer: archiveItem(input: $input) { ...StepSaid } }`, [
  AnswerFragment,
]);

export type StepAnswer = NonNullable<ResultOf<typeof WithdrawDocument>['answer']>;

/** What was filled in on the page of a step. */
export interface StepRequest {
  id: string;
  step: AskedStep;
  /** The saving of the draft that was seen; null for a step that is not about a draft. */
  edit: number | null;
  reason: string | null;
  /** An ISO moment. */
  publishAt: string | null;
  /** The id of the item to go to instead. */
  pointer: string | null;
  farewell: string | null;
}

/** Takes a step in the name of who is logged in, and hands on what the api says of it. Throws what `askAs` throws. */
export async function takeStep(visit: Parameters<typeof askAs>[0], request: StepRequest): Promise<StepAnswer> {
  const { id, step, edit, reason, publishAt, pointer, farewell } = request;
  const answer = await (async () => {
    switch (step) {
      case 'WITHDRAW':
        return askAs(visit, WithdrawDocument, { input: { id, reason } });
      case 'SCHEDULE':
        return askAs(visit, ScheduleDocument, { input: { id, edit: edit ?? 0, publishAt } });
      case 'ARCHIVE':
        return askAs(visit, ArchiveDocument, { input: { id, pointer, farewell, reason } });
      case 'UNPUBLISH':
      case 'RESTORE':
      case 'DELETE':
      case 'UNDELETE':
        return askAs(visit, itemStep[step], { input: { id, reason } });
      default:
        return askAs(visit, draftStep[step], { input: { id, edit: edit ?? 0, reason } });
    }
  })();
  if (answer.answer === null) throw new Error('The api did not say what came of the step.');
  return answer.answer;
}
