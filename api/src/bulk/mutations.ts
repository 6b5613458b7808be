import type { schema } from '@kennishub/db';
import { ItemFilterInput } from '../curation/queries.ts';
import { readLine } from '../curation/said.ts';
import { itemIdOf } from '../curation/visible.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { invalidInput } from '../graphql/errors.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { VocabularyName } from '../vocabulary/index.ts';
import { askAction } from './action/ask.ts';
import { BulkChange, changeColumns, visibleChanges } from './bulk-change.ts';
import { type ChangeStepped, cancelChange, recheckChange, startChange } from './steps.ts';
import { askMerge, askRename, askSplit } from './vocabulary/ask.ts';
import { checkMany, idOrNone } from './who.ts';
import { BulkActionName } from './words.ts';

const BulkChangeAsked = builder.objectRef<ChangeStepped>('BulkChangeAsked').implement({
  description: 'The change was taken on. What becomes of it tells `bulkChange`, a moment later.',
  fields: (t) => ({
    change: t.drizzleField({
      type: BulkChange,
      nullable: true,
      description: 'The change as it is now; null when it is not yours to see.',
      resolve: (query, { id }, _args, { db, viewer }) =>
        db.query.bulkChanges.findFirst(query({ columns: changeColumns, where: { id, RAW: (change) => visibleChanges(viewer, change) } })),
    }),
  }),
});

const BulkChangeAnswer = builder.unionType('BulkChangeAnswer', {
  description: 'What comes of asking for a change of many items, or of a step of one.',
  types: [BulkChangeAsked, InvalidInput, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'BulkChangeAsked'),
});

const reasonText = 'Why, at most 500 characters. Stands in the history of every item it changes.';

const RunBulkChangeInput = builder.inputType('RunBulkChangeInput', {
  description: 'Which change to carry out.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of a change that was tried out.' }),
    skipRejected: t.boolean({
      description:
        'True: go on without what is rejected, and without what changes before it is its turn. Left out: then nothing is done at all.',
    }),
  }),
});

const BulkChangeStepInput = builder.inputType('BulkChangeStepInput', {
  description: 'Which change of many items.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its id.' }) }),
});

const BulkActionInput = builder.inputType('BulkActionInput', {
  description: 'What to do, and with which items: `ids` or `filter`.',
  fields: (t) => ({
    action: t.field({ type: BulkActionName, required: true, description: 'What to do.' }),
    ids: t.idList({ description: 'The ids of the items, at most 50; for more use `filter`.' }),
    filter: t.field({
      type: ItemFilterInput,
      description: 'All items that `items(filter:)` gives, at most 1,000; 10,000 to submit, approve or publish.',
    }),
    reason: t.string({ description: `${reasonText} Needed.` }),
    reviewBy: t.field({ type: 'Date', description: 'For `REVIEW_BY`: the day; left out: it is taken away.' }),
    vocabulary: t.field({ type: VocabularyName, description: 'For `ADD_TERM` and `REMOVE_TERM`: the vocabulary of the word.' }),
    term: t.string({ description: 'For `ADD_TERM` and `REMOVE_TERM`: the slug of the word.' }),
    pointer: t.id({ description: 'For `ARCHIVE`: the id of a published item to go to instead.' }),
    farewell: t.string({ description: 'For `ARCHIVE`: what the old addresses tell visitors, at most 500 characters.' }),
  }),
});

const word = 'The slug of the word.';
const MergeTermsInput = builder.inputType('MergeTermsInput', {
  description: 'Which word another takes the place of.',
  fields: (t) => ({
    vocabulary: t.field({ type: VocabularyName, required: true, description: 'The vocabulary of both.' }),
    term: t.string({
      required: true,
      description: 'The slug of the word that goes. Its address leads to the other, and its names become synonyms.',
    }),
    into: t.string({ required: true, description: 'The slug of the word that stays.' }),
    reason: t.string({ required: true, description: reasonText }),
  }),
});

const TermChoiceInput = builder.inputType('TermChoiceInput', {
  description: 'What some items take in the place of a word that is split: `ids` or `filter`.',
  fields: (t) => ({
    ids: t.idList({ description: 'The ids of the items.' }),
    filter: t.field({ type: ItemFilterInput, description: 'All items that `items(filter:)` gives now, at most 1,000.' }),
    into: t.stringList({ required: true, description: 'Slugs of words; where only one fits, the first.' }),
  }),
});

const SplitTermInput = builder.inputType('SplitTermInput', {
  description:
    'Which words take the place of one. All of them are published words of its vocabulary; when it is among them itself, it stays.',
  fields: (t) => ({
    vocabulary: t.field({ type: VocabularyName, required: true, description: 'The vocabulary of all of them.' }),
    term: t.string({ required: true, description: word }),
    otherwise: t.stringList({
      required: true,
      description: 'Slugs of the words for every item that no choice names; the address of the old word leads to the first.',
    }),
    choices: t.field({ type: [TermChoiceInput], description: 'What other items take. The last choice that names an item counts.' }),
    reason: t.string({ required: true, description: reasonText }),
  }),
});

const RenameTermInput = builder.inputType('RenameTermInput', {
  description: 'What a word is to be called.',
  fields: (t) => ({
    vocabulary: t.field({ type: VocabularyName, required: true, description: 'Its vocabulary.' }),
    term: t.string({ required: true, description: word }),
    label: t.string({ description: 'The new word; left out: it stays.' }),
    slug: t.string({ description: 'The new address; left out: it stays. The old one leads to it.' }),
    reason: t.string({ required: true, description: reasonText }),
  }),
});

const visitors = 'Visitors and experts get the error `FORBIDDEN`.';
const tried = 'First it is tried out, and tells of each item what would happen; `runBulkChange` carries it out.';

/** The reason, cleaned; needed for whatever changes many items. */
function neededReason(given: string | null | undefined): string | ReturnType<typeof invalidInput> {
  const said = readLine('reason', given);
  return said ?? invalidInput([{ path: 'reason', message: 'Schrijf in een zin waarom.' }]);
}

type Term = { vocabulary: schema.Vocabulary; slug: string };
const administrators = 'Only for administrators, for it publishes without review.';

builder.mutationFields((t) => ({
  runBulkChange: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Carries out a change that was tried out: exactly what was told, or nothing. ${visitors}`,
    args: { input: t.arg({ type: RunBulkChangeInput, required: true, description: 'Which change.' }) },
    resolve: (_root, { input }, context) => {
      checkMany(context.viewer);
      return startChange(context, idOrNone(input.id), input.skipRejected ?? false);
    },
  }),
  recheckBulkChange: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Tries a change out anew, since items changed meanwhile. ${visitors}`,
    args: { input: t.arg({ type: BulkChangeStepInput, required: true, description: 'Which change.' }) },
    resolve: (_root, { input }, context) => {
      checkMany(context.viewer);
      return recheckChange(context, idOrNone(input.id));
    },
  }),
  cancelBulkChange: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Gives a change up that was not carried out, and forgets its file. ${visitors}`,
    args: { input: t.arg({ type: BulkChangeStepInput, required: true, description: 'Which change.' }) },
    resolve: (_root, { input }, context) => {
      checkMany(context.viewer);
      return cancelChange(context, idOrNone(input.id));
    },
  }),
  bulkAction: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `One action for many items, with one reason. ${tried} Region editors only with what is theirs. ${visitors}`,
    args: { input: t.arg({ type: BulkActionInput, required: true, description: 'What to do with which items.' }) },
    resolve: (_root, { input }, context) => {
      checkMany(context.viewer);
      const reason = neededReason(input.reason);
      if (typeof reason === 'object') return reason;
      const farewell = readLine('farewell', input.farewell);
      if (farewell !== null && typeof farewell === 'object') return farewell;
      return askAction(context, {
        action: input.action,
        ids: input.ids?.map(itemIdOf) ?? null,
        filter: input.filter ?? null,
        reason,
        reviewBy: input.reviewBy ?? null,
        term: input.vocabulary && input.term ? ({ vocabulary: input.vocabulary, slug: input.term } satisfies Term) : null,
        pointerId: input.pointer === null || input.pointer === undefined ? null : itemIdOf(input.pointer),
        farewell,
      });
    },
  }),
  mergeTerms: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Lets one word take the place of another, in every item and draft that carries it. ${tried} ${administrators} ${visitors}`,
    args: { input: t.arg({ type: MergeTermsInput, required: true, description: 'Which words.' }) },
    resolve: (_root, { input }, context) => withReason(context, input.reason, (reason) => askMerge(context, { ...input, reason })),
  }),
  splitTerm: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Lets several words take the place of one, for each item those that are chosen. ${tried} ${administrators} ${visitors}`,
    args: { input: t.arg({ type: SplitTermInput, required: true, description: 'Which words, and who takes which.' }) },
    resolve: (_root, { input }, context) =>
      withReason(context, input.reason, (reason) =>
        askSplit(context, {
          ...input,
          reason,
          choices: (input.choices ?? []).map(({ ids, filter, into }) => ({
            ids: ids?.map(itemIdOf) ?? null,
            filter: filter ?? null,
            into,
          })),
        }),
      ),
  }),
  renameTerm: t.field({
    type: BulkChangeAnswer,
    nullable: true,
    description: `Gives a word another name or address. ${tried} ${administrators} ${visitors}`,
    args: { input: t.arg({ type: RenameTermInput, required: true, description: 'Which word, and how it is called.' }) },
    resolve: (_root, { input }, context) =>
      withReason(context, input.reason, (reason) =>
        askRename(context, { ...input, label: input.label ?? null, slug: input.slug ?? null, reason }),
      ),
  }),
}));

function withReason<Answer>(
  { viewer }: Context,
  given: string,
  ask: (reason: string) => Promise<Answer>,
): Promise<Answer> | ReturnType<typeof invalidInput> {
  checkMany(viewer);
  const reason = neededReason(given);
  return typeof reason === 'object' ? reason : ask(reason);
}
