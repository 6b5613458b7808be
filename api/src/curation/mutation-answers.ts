import { builder } from '../graphql/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { ContentProblem, Item, itemColumns } from './item.ts';
import { EditConflictType, IllegalStepType, StillUsedType } from './problems.ts';
import type { DraftSaved } from './save-draft.ts';
import type { StepTaken } from './take-step.ts';
import { visibleItems } from './visible.ts';

const StepTakenType = builder.objectRef<Pick<StepTaken, 'id' | 'version'>>('StepTaken').implement({
  description: 'The step was taken.',
  fields: (t) => ({
    version: t.exposeInt('version', { nullable: true, description: 'The version it published; null when it published none.' }),
  }),
});

const DraftSavedType = builder.objectRef<DraftSaved>('DraftSaved').implement({
  description: 'What was typed is kept as a draft.',
  fields: (t) => ({
    edit: t.exposeInt('edit', { description: 'Names this saving: send it along with the next one.' }),
    problems: t.expose('problems', { type: [ContentProblem], description: 'What is missing or wrong; empty when it may be submitted.' }),
  }),
});

/** What was done it with. Both types read it in the same way. */
const withItem = <Answer extends { id: string }>(answer: ReturnType<ReturnType<typeof builder.objectRef<Answer>>['implement']>) =>
  builder.objectField(answer, 'item', (t) =>
    t.drizzleField({
      type: Item,
      nullable: true,
      description: 'The item as it is now; null when it is no longer yours to see.',
      resolve: (query, { id }, _args, { db, viewer }) =>
        db.query.items.findFirst(query({ columns: itemColumns, where: { id, RAW: (item) => visibleItems(viewer, item) } })),
    }),
  );
withItem(StepTakenType);
withItem(DraftSavedType);

export const StepAnswerType = builder.unionType('StepAnswer', {
  description: 'What comes of a step of the workflow.',
  types: [StepTakenType, InvalidInput, NotFound, NotAllowed, Conflict, IllegalStepType, StillUsedType, EditConflictType],
  resolveType: typeOfAnswer(() => 'StepTaken'),
});

export const SaveDraftAnswerType = builder.unionType('SaveDraftAnswer', {
  description: 'What comes of saving a draft.',
  types: [DraftSavedType, InvalidInput, NotFound, NotAllowed, IllegalStepType, EditConflictType],
  resolveType: typeOfAnswer(() => 'DraftSaved'),
});
