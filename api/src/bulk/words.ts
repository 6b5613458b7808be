import type { schema } from '@kennishub/db';
import { enumOf } from '../graphql/enums.ts';
import type { BulkAction } from './action/actions.ts';

export const BulkKind = enumOf<schema.BulkKind>('BulkKind', 'What is done with many items at once.', {
  import: 'A file with items comes in.',
  action: 'One step or change for many items.',
  vocabulary: 'A word is merged, split or renamed.',
});

export const BulkState = enumOf<schema.BulkState>('BulkState', 'How far a change of many items is.', {
  waiting: 'It will be tried out within seconds.',
  checking: 'It is being tried out. Nothing changes by that.',
  checked: 'It was tried out: `rows` tell what it would do. `runBulkChange` carries it out.',
  starting: 'It will be carried out within seconds.',
  running: 'It is being carried out. Nobody sees any of it until all of it is done.',
  done: 'It was carried out.',
  failed: 'It could not be tried out or carried out; `problems` tell why. Nothing was changed.',
  cancelled: 'Somebody cancelled it. Nothing was changed.',
});

export const BulkOutcome = enumOf<schema.BulkOutcome>('BulkOutcome', 'What a change of many items does to one of them.', {
  new: 'The item is made.',
  changed: 'The item changes: see `changes`.',
  unchanged: 'Nothing happens to it.',
  rejected: 'It can not be: see `problems`.',
  stale: 'It is no longer what was told when it was tried out: see `problems`.',
});

export const BulkActionName = enumOf<BulkAction>(
  'BulkAction',
  'What can be done with many items at once. For each the same rules hold as alone.',
  {
    submit: 'Hand their drafts to somebody else for review.',
    approve: 'Approve the drafts of others.',
    publish: 'Publish approved drafts.',
    unpublish: 'Take them off the site.',
    archive: 'Archive them.',
    'review-by': 'Say by when somebody should look at them again.',
    'add-term': 'Add a word of a vocabulary, in drafts.',
    'remove-term': 'Take a word of a vocabulary away, in drafts.',
  },
);
