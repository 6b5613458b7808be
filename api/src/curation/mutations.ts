import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { invalidInput } from '../graphql/errors.ts';
import { ContentInput, contentOf } from './content-input.ts';
import type { Step } from './moves.ts';
import { SaveDraftAnswerType, StepAnswerType } from './mutation-answers.ts';
import { mayCurate } from './policy.ts';
import { prune } from './prune.ts';
import { restoreVersion } from './restore-version.ts';
import { readLine } from './said.ts';
import { type SaveAnswer, saveDraft } from './save-draft.ts';
import { type StepAnswer, type StepRequest, takeStep } from './take-step.ts';
import { itemIdOf } from './visible.ts';

const id = 'The id of the item, or the global id of the public item.';
const edit = 'The `edit` of the draft you saw: the step is refused when somebody saved since.';
const reason = 'Why, at most 500 characters. Kept in the history of the item.';

const DraftStepInput = builder.inputType('DraftStepInput', {
  description: 'A step with the draft of an item.',
  fields: (t) => ({
    id: t.id({ required: true, description: id }),
    edit: t.int({ required: true, description: edit }),
    reason: t.string({ description: `${reason} Needed to refuse, and for an administrator to approve his own work.` }),
  }),
});

const WithdrawDraftInput = builder.inputType('WithdrawDraftInput', {
  description: 'Which draft to take back.',
  fields: (t) => ({ id: t.id({ required: true, description: id }), reason: t.string({ description: reason }) }),
});

const ScheduleDraftInput = builder.inputType('ScheduleDraftInput', {
  description: 'When to publish an approved draft.',
  fields: (t) => ({
    id: t.id({ required: true, description: id }),
    edit: t.int({ required: true, description: edit }),
    publishAt: t.field({ type: 'DateTime', description: 'The moment, in the future; left out: it waits until somebody publishes it.' }),
  }),
});

const ItemStepInput = builder.inputType('ItemStepInput', {
  description: 'A step with an item.',
  fields: (t) => ({
    id: t.id({ required: true, description: id }),
    reason: t.string({ description: `${reason} Needed to delete.` }),
  }),
});

const ArchiveItemInput = builder.inputType('ArchiveItemInput', {
  description: 'Which item to archive, and where visitors go instead.',
  fields: (t) => ({
    id: t.id({ required: true, description: id }),
    pointer: t.id({ description: 'The id of a published item to go to instead.' }),
    farewell: t.string({ description: 'What the old address tells visitors, at most 500 characters.' }),
    reason: t.string({ description: reason }),
  }),
});

const RestoreVersionInput = builder.inputType('RestoreVersionInput', {
  description: 'Which version to go back to.',
  fields: (t) => ({
    id: t.id({ required: true, description: id }),
    version: t.int({ required: true, description: 'The version that the draft becomes.' }),
    edit: t.int({ description: 'The `edit` of the draft you saw; left out when there was none.' }),
  }),
});

const SaveDraftInput = builder.inputType('SaveDraftInput', {
  description: 'A draft as it should be kept.',
  fields: (t) => ({
    id: t.id({ description: 'The item; left out: a new one is made.' }),
    content: t.field({ type: ContentInput, description: 'The whole content. What is left out is empty.' }),
    edit: t.int({ description: 'The `edit` of the draft you saw; left out: the draft is begun.' }),
    baseVersion: t.int({ description: 'The published version you saw, when you begin a draft or merged a newer version in.' }),
    note: t.string({ description: 'What changes, at most 500 characters.' }),
    idempotencyKey: t.string({ description: 'Needed for a new item: a random key of 22 to 200 signs. Sent twice it makes one item.' }),
  }),
});

type StepInput = { id: string | number; edit?: number | null; reason?: string | null };

async function step(context: Context, name: StepRequest['step'], input: StepInput, more: Partial<StepRequest> = {}): Promise<StepAnswer> {
  if (!mayCurate(context.viewer)) throw forbidden();
  const said = readLine('reason', input.reason);
  if (said !== null && typeof said === 'object') return said;
  return takeStep(context, { id: itemIdOf(input.id), step: name, edit: input.edit ?? null, reason: said, ...more });
}

const only = {
  own: 'Region editors and experts only with what is theirs.',
  staff: 'Only for editors and administrators.',
  administrator: 'Only for administrators.',
};
const visitors = 'Visitors get the error `FORBIDDEN`.';

const draftStep = (name: Extract<Step, StepRequest['step']>, description: string) =>
  builder.mutationFields((t) => ({
    [`${name}Draft`]: t.field({
      type: StepAnswerType,
      nullable: true,
      description: `${description} ${visitors}`,
      args: { input: t.arg({ type: DraftStepInput, required: true, description: 'Which draft.' }) },
      resolve: (_root, { input }, context) => step(context, name, input),
    }),
  }));

const itemStep = (name: Extract<Step, StepRequest['step']>, description: string) =>
  builder.mutationFields((t) => ({
    [`${name}Item`]: t.field({
      type: StepAnswerType,
      nullable: true,
      description: `${description} ${visitors}`,
      args: { input: t.arg({ type: ItemStepInput, required: true, description: 'Which item.' }) },
      resolve: (_root, { input }, context) => step(context, name, input),
    }),
  }));

draftStep('submit', `Hands a draft that is complete to somebody else for review. ${only.own}`);
draftStep('approve', `Approves a draft that others wrote; an administrator may approve his own with a reason. ${only.staff}`);
draftStep('refuse', `Sends a draft back to who wrote it, with a reason. ${only.staff}`);
draftStep('publish', `Publishes an approved draft now. ${only.staff}`);
draftStep(
  'discard',
  `Throws a draft away; what is published stays. Of what was never published the item goes to the bin with it, for 30 days; editors do so only with what they wrote in. ${only.own}`,
);
itemStep('unpublish', `Takes an item off the site; it may come back. ${only.staff}`);
itemStep('restore', `Puts an item that is off the site, or archived, back as it was, as a new version. ${only.staff}`);
itemStep('delete', `Puts an item that is not on the site in the bin; after 30 days it is removed for good. ${only.administrator}`);
itemStep('undelete', `Takes an item out of the bin; it does not become public by that. ${only.administrator}`);

builder.mutationFields((t) => ({
  saveDraft: t.field({
    type: SaveDraftAnswerType,
    nullable: true,
    description: `Keeps what was typed, however incomplete, as the draft of an item or of a new one, and tells what is missing. ${only.own} ${visitors}`,
    args: { input: t.arg({ type: SaveDraftInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, { input }, context): Promise<SaveAnswer> => {
      if (!mayCurate(context.viewer)) throw forbidden();
      const given = contentOf(input.content);
      if (!given) return invalidInput([{ path: 'content', message: 'Geef de inhoud van het onderdeel.' }]);
      const note = readLine('note', input.note);
      if (note !== null && typeof note === 'object') return note;
      return saveDraft(context, {
        id: input.id === null || input.id === undefined ? null : itemIdOf(input.id),
        type: given.type,
        content: prune(given.content),
        edit: input.edit ?? null,
        baseVersion: input.baseVersion ?? null,
        note,
        idempotencyKey: input.idempotencyKey ?? null,
      });
    },
  }),
  restoreVersion: t.field({
    type: SaveDraftAnswerType,
    nullable: true,
    description: `Makes the draft what an older version was; publishing it makes a new version. ${only.own} ${visitors}`,
    args: { input: t.arg({ type: RestoreVersionInput, required: true, description: 'Which item and version.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayCurate(context.viewer)) throw forbidden();
      return restoreVersion(context, { id: itemIdOf(input.id), version: input.version, edit: input.edit ?? null });
    },
  }),
  withdrawDraft: t.field({
    type: StepAnswerType,
    nullable: true,
    description: `Takes a draft back from review, or an approved one, to go on with it. ${only.own} ${visitors}`,
    args: { input: t.arg({ type: WithdrawDraftInput, required: true, description: 'Which draft.' }) },
    resolve: (_root, { input }, context) => step(context, 'withdraw', input),
  }),
  scheduleDraft: t.field({
    type: StepAnswerType,
    nullable: true,
    description: `Says when an approved draft is published, or takes that moment away. ${only.staff} ${visitors}`,
    args: { input: t.arg({ type: ScheduleDraftInput, required: true, description: 'Which draft, and when.' }) },
    resolve: (_root, { input }, context) => {
      const publishAt = input.publishAt ?? null;
      if (mayCurate(context.viewer) && publishAt !== null && publishAt <= context.now)
        return invalidInput([{ path: 'publishAt', message: 'Kies een moment dat nog moet komen.' }]);
      return step(context, 'schedule', input, { publishAt });
    },
  }),
  archiveItem: t.field({
    type: StepAnswerType,
    nullable: true,
    description: `Closes an item: its address says that it is gone, and where to go instead. ${only.staff} ${visitors}`,
    args: { input: t.arg({ type: ArchiveItemInput, required: true, description: 'Which item, and where visitors go.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayCurate(context.viewer)) throw forbidden();
      const farewell = readLine('farewell', input.farewell);
      if (farewell !== null && typeof farewell === 'object') return farewell;
      const pointerId = input.pointer === null || input.pointer === undefined ? null : itemIdOf(input.pointer);
      return step(context, 'archive', input, { pointerId, farewell });
    },
  }),
}));
