import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { closeGap } from './close.ts';
import { mayTendGaps } from './policy.ts';
import { SearchGap } from './search-gap.ts';

const CloseSearchGapInput = builder.inputType('CloseSearchGapInput', {
  description: 'Which gap to close, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its `id`.' }),
    reason: t.string({ required: true, description: 'Why the hub will not answer it, 1–300 characters.' }),
  }),
});

const CloseSearchGapAnswer = builder.unionType('CloseSearchGapAnswer', {
  description: 'What comes of closing a gap.',
  types: [SearchGap, InvalidInput, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'SearchGap'),
});

builder.mutationFields((t) => ({
  closeSearchGap: t.field({
    type: CloseSearchGapAnswer,
    nullable: true,
    description:
      'Closes a gap that will stay one: it is not reopened when it is searched again. Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: CloseSearchGapInput, required: true, description: 'Which gap, and why.' }) },
    resolve: (_root, { input }, { db, viewer, now }) => {
      if (!mayTendGaps(viewer)) throw forbidden();
      return closeGap(db, { id: String(input.id), reason: input.reason }, viewer, now);
    },
  }),
}));
