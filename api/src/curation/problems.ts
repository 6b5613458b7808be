import type { User } from '@kennishub/db/content';
import { shapes } from '@kennishub/db/content';
import { builder } from '../graphql/builder.ts';
import { ProblemInterface } from '../graphql/problems.ts';
import { ItemReference } from '../item/item-reference.ts';
import type * as answers from './answers.ts';
import { asInput, valueAsInput } from './content-output.ts';
import type { EditConflict } from './edit-conflict.ts';
import { fieldLabel } from './field-labels.ts';
import { slugOfKey } from './slug-of-key.ts';
import { DraftStatus, ItemState, WorkflowStep } from './workflow-words.ts';

export const IllegalStepType = builder.objectRef<answers.IllegalStep>('IllegalStep').implement({
  description: 'The step can not be taken from where the item is.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    step: t.expose('step', { type: WorkflowStep, description: 'What was asked.' }),
    state: t.expose('state', { type: ItemState, description: 'Where the item is.' }),
    draft: t.expose('draft', { type: DraftStatus, description: 'How far its draft is.' }),
    possible: t.expose('possible', { type: [WorkflowStep], description: 'What you may do with it now.' }),
  }),
});

const asReference = ({ type, key, title }: User) => ({ type, slug: slugOfKey(type, key), title });

export const StillUsedType = builder.objectRef<answers.StillUsed>('StillUsed').implement({
  description: 'It can not be taken away, for others firmly refer to it.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    users: t.field({
      type: [ItemReference],
      description: 'The published items that refer to it, by title. Empty when it is something else, such as the role of a person.',
      resolve: ({ users }) => users.map(asReference),
    }),
  }),
});

type Clash = EditConflict['fields'][number] & { type: EditConflict['type'] };

/** One field of a conflict as JSON; a field that was empty is null. */
const sideOf = ({ type, field }: Clash, value: unknown): Record<string, unknown> => {
  const shape = shapes[type].find(({ name }) => name === field);
  return { value: shape ? valueAsInput(shape, value) : null };
};

const MergedField = builder.objectRef<Clash>('MergedField').implement({
  description: 'A field that you or somebody else changed since what you saw. Each value stands under `value`, null when it is empty.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the content.' }),
    label: t.string({ description: 'How the form calls it, in Dutch.', resolve: ({ field }) => fieldLabel(field) }),
    clashes: t.exposeBoolean('clashes', { description: 'Both changed the same place: somebody has to choose. `merged` is yours then.' }),
    base: t.field({ type: 'ItemContent', description: 'What you saw.', resolve: (clash) => sideOf(clash, clash.base) }),
    theirs: t.field({ type: 'ItemContent', description: 'What it is now.', resolve: (clash) => sideOf(clash, clash.theirs) }),
    yours: t.field({ type: 'ItemContent', description: 'What you sent.', resolve: (clash) => sideOf(clash, clash.yours) }),
    merged: t.field({ type: 'ItemContent', description: 'What we propose.', resolve: (clash) => sideOf(clash, clash.merged) }),
  }),
});

export const EditConflictType = builder.objectRef<EditConflict>('EditConflict').implement({
  description: 'Somebody else changed it since what you saw. Nothing of yours was stored, and nothing is lost: all of it is here.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    currentEdit: t.exposeInt('edit', {
      nullable: true,
      description: 'The `edit` to name when you save again; null when there is no draft.',
    }),
    publishedVersion: t.exposeInt('baseVersion', {
      nullable: true,
      description: 'The `baseVersion` to name when you save again; null when there is none.',
    }),
    savedBy: t.exposeString('savedBy', {
      nullable: true,
      description: 'Who saved meanwhile, as in the audit trail; null when it was published.',
    }),
    savedAt: t.expose('savedAt', { type: 'DateTime', nullable: true, description: 'When; null when it was published.' }),
    theirs: t.field({
      type: 'ItemContent',
      description: 'The whole content as it is now.',
      resolve: ({ type, theirs }) => asInput(type, theirs),
    }),
    yours: t.field({ type: 'ItemContent', description: 'The whole content you sent.', resolve: ({ type, yours }) => asInput(type, yours) }),
    merged: t.field({ type: 'ItemContent', description: 'What we propose, whole.', resolve: ({ type, merged }) => asInput(type, merged) }),
    changes: t.field({
      type: [MergedField],
      description: 'The fields that either changed, in the order of the form.',
      resolve: ({ type, fields }) => fields.map((field) => ({ ...field, type })),
    }),
  }),
});
