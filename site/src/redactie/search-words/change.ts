import type { ResultOf, VariablesOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';
import { postedText } from '../form/read-form.ts';
import { idInAddress } from '../id-in-address.ts';
import {
  AddGroupDocument,
  AddStopWordDocument,
  ChangeGroupDocument,
  ChangeStopWordDocument,
  RemoveGroupDocument,
  RemoveStopWordDocument,
  SearchWordDocument,
} from './documents.ts';

type Visit = Parameters<typeof askAs>[0];
type Kind = VariablesOf<typeof AddGroupDocument>['input']['kind'];

/** How the words of a group find each other. */
export const kindNames: Readonly<Record<Kind, string>> = {
  MUTUAL: 'Elk woord vindt de andere',
  ONE_WAY: 'De woorden vinden ook wat hieronder staat, niet andersom',
  ABBREVIATION: 'Het woord is een afkorting van wat hieronder staat',
};

/** What stands in the form of a group of words, or of a stop word. */
export interface WordTyped {
  /** Null for one that is still to be made. */
  id: string | null;
  version: number;
  kind: Kind;
  /** Each on a line of its own. */
  words: string;
  targets: string;
  strength: string;
  note: string;
}

/** What a change does, or would do, to the queries of which is known what they should find. */
export type WordAnswer = NonNullable<ResultOf<typeof ChangeGroupDocument>['answer'] | ResultOf<typeof ChangeStopWordDocument>['answer']>;

export const emptyWord: WordTyped = { id: null, version: 0, kind: 'MUTUAL', words: '', targets: '', strength: '', note: '' };

/** The words at an address of the editorial part; null when there are none. Throws what `askAs` throws. */
export async function askWord(visit: Visit, param: string | undefined): Promise<{ stopWord: boolean; typed: WordTyped } | null> {
  const id = idInAddress(param);
  if (id === null) return null;
  const { node } = await askAs(visit, SearchWordDocument, { id });
  if (node?.__typename === 'StopWord')
    return { stopWord: true, typed: { ...emptyWord, id, version: node.version, words: node.word, note: node.note ?? '' } };
  if (node?.__typename !== 'SynonymGroup') return null;
  const { version, kind, words, targets, strength, note } = node;
  const typed = {
    id,
    version,
    kind,
    words: words.join('\n'),
    targets: targets.join('\n'),
    strength: String(strength).replace('.', ','),
    note: note ?? '',
  };
  return { stopWord: false, typed };
}

/** What was posted. */
export function readWord(form: FormData, id: string | null): WordTyped {
  const kind = postedText(form, 'kind');
  return {
    id,
    version: Number(/^\d{1,9}$/.exec(postedText(form, 'version'))?.[0] ?? 0),
    kind: kind === 'ONE_WAY' || kind === 'ABBREVIATION' ? kind : 'MUTUAL',
    words: postedText(form, 'words'),
    targets: postedText(form, 'targets'),
    strength: postedText(form, 'strength'),
    note: postedText(form, 'note'),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Stores words, takes them away, or only tries what would come of it. Throws what `askAs` throws. */
export async function changeWord(
  visit: Visit,
  stopWord: boolean,
  typed: WordTyped,
  doing: 'try' | 'store' | 'remove',
): Promise<WordAnswer> {
  const { id, version, kind, note } = typed;
  const dryRun = doing === 'try';
  const strength = Number(typed.strength.trim().replace(',', '.'));
  const group = {
    kind,
    words: linesOf(typed.words),
    targets: kind === 'MUTUAL' ? null : linesOf(typed.targets),
    strength: kind === 'ABBREVIATION' || typed.strength.trim() === '' || !Number.isFinite(strength) ? null : strength,
    note: note.trim() === '' ? null : note,
    dryRun,
  };
  const word = { word: typed.words.trim(), note: group.note, dryRun };
  const { answer } = await (() => {
    if (id === null)
      return stopWord ? askAs(visit, AddStopWordDocument, { input: word }) : askAs(visit, AddGroupDocument, { input: group });
    if (doing === 'remove') {
      const input = { id, version };
      return stopWord ? askAs(visit, RemoveStopWordDocument, { input }) : askAs(visit, RemoveGroupDocument, { input });
    }
    return stopWord
      ? askAs(visit, ChangeStopWordDocument, { input: { id, version, ...word } })
      : askAs(visit, ChangeGroupDocument, { input: { id, version, ...group } });
  })();
  if (answer === null) throw new Error('The api did not say what came of changing the words of the search.');
  return answer;
}
