import { forbidden } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { isProblem } from '../../graphql/errors.ts';
import { isUuid } from '../../graphql/is-uuid.ts';
import { readGlobalId } from '../../graphql/node.ts';
import { ChangeStopWordAnswer, ChangeSynonymGroupAnswer } from './answers.ts';
import { type ChangeAnswer, changeWords } from './change-words.ts';
import { readStopWord, readSynonymGroup } from './input.ts';
import {
  AddStopWordInput,
  AddSynonymGroupInput,
  ChangeStopWordInput,
  ChangeSynonymGroupInput,
  RemoveStopWordInput,
  RemoveSynonymGroupInput,
} from './inputs.ts';
import { mayKeepSearchWords } from './policy.ts';
import { stopWordList } from './stop-word-list.ts';
import { synonymList } from './synonym-list.ts';

type Asked = { id?: string | number; version?: number; dryRun?: boolean | null };

/** Which entry is meant; an id of something else is that of no entry. */
function seen({ id, version, dryRun }: Asked, typename: string) {
  const read = id === undefined ? null : readGlobalId(String(id));
  const entry = read && (read.typename === typename && isUuid(read.id) ? read.id : '00000000-0000-0000-0000-000000000000');
  return { id: entry, version: version ?? null, dryRun: dryRun ?? false };
}

async function changeGroup(context: Context, input: Asked, entry: object | null): Promise<ChangeAnswer> {
  if (!mayKeepSearchWords(context.viewer)) throw forbidden();
  const read = entry && readSynonymGroup(entry);
  if (read && isProblem(read)) return read;
  return changeWords(context, synonymList, { ...seen(input, 'SynonymGroup'), entry: read });
}

async function changeStopWord(context: Context, input: Asked, entry: object | null): Promise<ChangeAnswer> {
  if (!mayKeepSearchWords(context.viewer)) throw forbidden();
  const read = entry && readStopWord(entry);
  if (read && isProblem(read)) return read;
  return changeWords(context, stopWordList, { ...seen(input, 'StopWord'), entry: read });
}

const guarded =
  'Refused when the judged queries are answered worse by it. Holds in every process within moments. Only for editors and administrators; others get the error `FORBIDDEN`.';

builder.mutationFields((t) => ({
  addSynonymGroup: t.field({
    type: ChangeSynonymGroupAnswer,
    nullable: true,
    description: `Adds a group of synonyms, or an abbreviation. Sent twice it is one group. ${guarded}`,
    args: { input: t.arg({ type: AddSynonymGroupInput, required: true, description: 'The group.' }) },
    resolve: (_root, { input }, context) => changeGroup(context, { dryRun: input.dryRun ?? null }, input),
  }),
  changeSynonymGroup: t.field({
    type: ChangeSynonymGroupAnswer,
    nullable: true,
    description: `Changes a group of synonyms. ${guarded}`,
    args: { input: t.arg({ type: ChangeSynonymGroupInput, required: true, description: 'The group as it should be.' }) },
    resolve: (_root, { input }, context) => changeGroup(context, { ...input, dryRun: input.dryRun ?? null }, input),
  }),
  removeSynonymGroup: t.field({
    type: ChangeSynonymGroupAnswer,
    nullable: true,
    description: `Removes a group of synonyms; one that came with the hub stays away. ${guarded}`,
    args: { input: t.arg({ type: RemoveSynonymGroupInput, required: true, description: 'Which group.' }) },
    resolve: (_root, { input }, context) => changeGroup(context, { ...input, dryRun: input.dryRun ?? null }, null),
  }),
  addStopWord: t.field({
    type: ChangeStopWordAnswer,
    nullable: true,
    description: `Adds a stop word. Sent twice it is one. ${guarded}`,
    args: { input: t.arg({ type: AddStopWordInput, required: true, description: 'The word.' }) },
    resolve: (_root, { input }, context) => changeStopWord(context, { dryRun: input.dryRun ?? null }, input),
  }),
  changeStopWord: t.field({
    type: ChangeStopWordAnswer,
    nullable: true,
    description: `Changes a stop word, or its note. ${guarded}`,
    args: { input: t.arg({ type: ChangeStopWordInput, required: true, description: 'The word as it should be.' }) },
    resolve: (_root, { input }, context) => changeStopWord(context, { ...input, dryRun: input.dryRun ?? null }, input),
  }),
  removeStopWord: t.field({
    type: ChangeStopWordAnswer,
    nullable: true,
    description: `Removes a stop word; one that came with the hub stays away. ${guarded}`,
    args: { input: t.arg({ type: RemoveStopWordInput, required: true, description: 'Which word.' }) },
    resolve: (_root, { input }, context) => changeStopWord(context, { ...input, dryRun: input.dryRun ?? null }, null),
  }),
}));
