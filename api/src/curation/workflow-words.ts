import type { schema } from '@kennishub/db';
import { enumOf } from '../graphql/enums.ts';
import type { DraftState, Step } from './moves.ts';

export const ItemState = enumOf<schema.ItemState>('ItemState', 'Where an item is: only what is published can be seen by the public.', {
  draft: 'It was never published.',
  published: 'The public sees it.',
  unpublished: 'It was taken off the site and may come back.',
  archived: 'It is over. Its old address says so, and where to go instead.',
  deleted: 'It is in the bin, and removed for good when `purgeAt` comes.',
});

export const DraftStatus = enumOf<DraftState>('DraftStatus', 'How far the draft of an item is.', {
  none: 'There is no draft beside what is published.',
  draft: 'Somebody works on it.',
  'in-review': 'Somebody else has to look at it.',
  approved: 'It may be published, or will be at `publishAt`.',
});

export const WorkflowStep = enumOf<Step>('WorkflowStep', 'What can be done with an item.', {
  save: 'Save a draft: `saveDraft`.',
  discard: 'Throw the draft away: `discardDraft`.',
  submit: 'Hand the draft to somebody else for review: `submitDraft`.',
  withdraw: 'Take it back from review: `withdrawDraft`.',
  approve: 'Approve the draft of somebody else: `approveDraft`.',
  refuse: 'Send the draft back with a reason: `refuseDraft`.',
  schedule: 'Say when the approved draft is published: `scheduleDraft`.',
  publish: 'Publish the approved draft: `publishDraft`.',
  unpublish: 'Take it off the site: `unpublishItem`.',
  archive: 'Close it, with a pointer for visitors: `archiveItem`.',
  restore: 'Put it back on the site as it was: `restoreItem`.',
  delete: 'Put it in the bin: `deleteItem`.',
  undelete: 'Take it out of the bin: `undeleteItem`.',
});
