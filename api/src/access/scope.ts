import type { schema } from '@kennishub/db';
import { enumOf } from '../graphql/enums.ts';

export const Scope = enumOf<schema.Scope>(
  'Scope',
  'What a token may be used for, within what its person may. Public content needs no scope.',
  {
    read: 'Reading what is not public of the content: drafts, reviews, history.',
    drafts: 'Making and changing drafts, and submitting them.',
    publish: 'Approving, publishing, unpublishing, archiving and restoring.',
    requests: 'Reading and handling requests to the expert pool.',
    'search-words': 'The words, the gaps and the index of the search.',
    people: 'People, their roles and their tokens.',
    export: 'Exports and imports.',
    webhooks: 'Webhooks: who is told what happens.',
  },
);
