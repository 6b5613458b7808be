import { dutchDay } from '@kennishub/db/content';
import { forbidden } from '../../access/index.ts';
import { mayCurate } from '../../curation/policy.ts';
import { setReviewDay } from '../../curation/set-review-day.ts';
import { builder } from '../../graphql/builder.ts';
import { invalidInput } from '../../graphql/errors.ts';
import { InvalidInput, NotFound, typeOfAnswer } from '../../graphql/problems.ts';

/** Nobody knows for longer that something will hold. */
const MOST_MONTHS = 24;

const SetReviewDayInput = builder.inputType('SetReviewDayInput', {
  description: 'By when somebody should look again.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The id of a published item.' }),
    reviewBy: t.field({
      type: 'Date',
      description: 'A day after today, two years ahead at most. Left out: what follows from when it was last published.',
    }),
  }),
});

const ReviewDaySet = builder.objectRef<{ id: string }>('ReviewDaySet').implement({
  description: 'The day was set.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id of the item.' }) }),
});

const SetReviewDayAnswer = builder.unionType('SetReviewDayAnswer', {
  description: 'What comes of setting the day.',
  types: [ReviewDaySet, InvalidInput, NotFound],
  resolveType: typeOfAnswer(() => 'ReviewDaySet'),
});

function latest(now: Date): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() + MOST_MONTHS);
  return dutchDay(then);
}

builder.mutationFields((t) => ({
  setReviewDay: t.field({
    type: SetReviewDayAnswer,
    nullable: true,
    description:
      'Says that an item was looked at and still holds, and by when somebody should look again. Nothing is published. Region editors and experts only with what is theirs. Visitors get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: SetReviewDayInput, required: true, description: 'Which item, and when.' }) },
    resolve: (_root, { input }, { db, viewer, now }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const reviewBy = input.reviewBy ?? null;
      if (reviewBy !== null && (reviewBy <= dutchDay(now) || reviewBy > latest(now)))
        return invalidInput([{ path: 'reviewBy', message: 'Kies een dag na vandaag, hoogstens twee jaar vooruit.' }]);
      return setReviewDay(db, viewer, { id: input.itemId, reviewBy }, now);
    },
  }),
}));
