import { builder } from '../../graphql/builder.ts';
import { SynonymKind } from './synonym-group.ts';

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const groupFields = (t: Fields) => ({
  kind: t.field({ type: SynonymKind, required: true, description: 'How the words find each other.' }),
  words: t.stringList({
    required: true,
    description: 'The words or short phrases, 20 at most, of at most 7 words and 80 characters each. One for an abbreviation.',
  }),
  targets: t.stringList({ description: 'What they also find, or stand for. Not for a mutual group.' }),
  strength: t.float({ description: 'How much finding one by another counts, 0.05–1. Not for an abbreviation, needed for the others.' }),
});
const stopWordFields = (t: Fields) => ({ word: t.string({ required: true, description: 'One word.' }) });
const noteField = (t: Fields) => ({ note: t.string({ description: 'Why, at most 300 characters, for colleagues.' }) });
const seenFields = (t: Fields) => ({
  id: t.id({ required: true, description: 'The global id.' }),
  version: t.int({ required: true, description: 'The version that was seen of it.' }),
});
const dryRunField = (t: Fields) => ({ dryRun: t.boolean({ description: 'True: only tell what would come of it; nothing is stored.' }) });

export const AddSynonymGroupInput = builder.inputType('AddSynonymGroupInput', {
  description: 'A new group of synonyms.',
  fields: (t) => ({ ...groupFields(t), ...noteField(t), ...dryRunField(t) }),
});
export const ChangeSynonymGroupInput = builder.inputType('ChangeSynonymGroupInput', {
  description: 'A group of synonyms as it should be.',
  fields: (t) => ({ ...seenFields(t), ...groupFields(t), ...noteField(t), ...dryRunField(t) }),
});
export const RemoveSynonymGroupInput = builder.inputType('RemoveSynonymGroupInput', {
  description: 'Which group of synonyms to remove.',
  fields: (t) => ({ ...seenFields(t), ...dryRunField(t) }),
});
export const AddStopWordInput = builder.inputType('AddStopWordInput', {
  description: 'A new stop word.',
  fields: (t) => ({ ...stopWordFields(t), ...noteField(t), ...dryRunField(t) }),
});
export const ChangeStopWordInput = builder.inputType('ChangeStopWordInput', {
  description: 'A stop word as it should be.',
  fields: (t) => ({ ...seenFields(t), ...stopWordFields(t), ...noteField(t), ...dryRunField(t) }),
});
export const RemoveStopWordInput = builder.inputType('RemoveStopWordInput', {
  description: 'Which stop word to remove.',
  fields: (t) => ({ ...seenFields(t), ...dryRunField(t) }),
});
