import type { schema } from '@kennishub/db';
import { enumOf } from '../graphql/enums.ts';
import type { DraftWithdrawal } from './happened.ts';

export const EventType = enumOf<schema.EventType>(
  'EventType',
  'What can happen, and be told of. A webhook calls it `nl.kennishub.` with the words behind it, as in `nl.kennishub.item.published`.',
  {
    'item.published': 'An item came onto the site, for the first time or again.',
    'item.changed': 'A new version of an item that is on the site was published.',
    'item.unpublished': 'An item was taken off the site.',
    'item.archived': 'An item was archived: its old address says that it is gone.',
    'draft.submitted': 'A draft was submitted for review.',
    'draft.decided': 'A draft was approved or refused.',
    'draft.withdrawn': 'A draft was taken back from review, or thrown away, alone or with its item.',
    'expert-request.received': 'A request to the expert pool came in.',
    'expert-request.withdrawn': 'A requester withdrew a request to the expert pool.',
  },
);

export const DraftWithdrawalType = enumOf<DraftWithdrawal>('DraftWithdrawal', 'How a draft left without a decision.', {
  withdrawn: 'Its writer took it back to go on with it.',
  discarded: 'It was thrown away; of an item that was never published the item went to the bin with it.',
  deleted: 'An administrator put its item in the bin.',
});
