import { abbreviations } from './words/abbreviations.ts';
import { everydayWords } from './words/everyday.ts';
import { fixedSplits, neverSplit } from './words/exceptions.ts';
import { irregularForms } from './words/irregular-forms.ts';
import { compoundParts, neverFirst, neverLast, shortParts } from './words/parts.ts';
import { placeNames } from './words/place-names.ts';
import { functionWords, interrogatives, questionWords } from './words/stop-words.ts';
import type { SynonymEntry } from './words/synonyms/entry.ts';
import { synonyms } from './words/synonyms.ts';

/**
 * Everything the text module knows about Dutch and about the field. Plain data, handed in and never a global,
 * so that staff can edit the words in the database and a change can be tried before it goes live.
 */
export type Lexicon = {
  /** Building blocks of compounds, singular. */
  parts: ReadonlySet<string>;
  /** The few parts of three letters. */
  shortParts: ReadonlySet<string>;
  neverFirst: ReadonlySet<string>;
  neverLast: ReadonlySet<string>;
  /** Words that are not cut, names of places among them. */
  whole: ReadonlySet<string>;
  /** Words that mean nothing here and are right as they are: never taken for a typing error. */
  everyday: ReadonlySet<string>;
  /** Compounds with a cut of their own: word → atoms. */
  fixedSplits: Readonly<Record<string, readonly string[]>>;
  /** Irregular form → base form. */
  irregular: Readonly<Record<string, string>>;
  /** Not indexed and not searched. */
  functionWords: ReadonlySet<string>;
  /** Left out of a query when something else remains. */
  questionWords: ReadonlySet<string>;
  /** Of those the ones that open a question: they are part of a phrase ("wie betaalt"), but never a word of their own in it. */
  interrogatives: ReadonlySet<string>;
  /** Abbreviation → what it stands for. */
  abbreviations: Readonly<Record<string, readonly string[]>>;
  synonyms: readonly SynonymEntry[];
};

/** The words we ship. Pass `changes` to try other lists (a staff edit, a test). */
export function createLexicon(changes: Partial<Lexicon> = {}): Lexicon {
  return {
    parts: new Set(compoundParts),
    shortParts,
    neverFirst,
    neverLast,
    whole: new Set([...neverSplit, ...placeNames]),
    everyday: new Set(everydayWords),
    fixedSplits,
    irregular: irregularForms,
    functionWords: new Set(functionWords),
    questionWords: new Set(questionWords),
    interrogatives: new Set(interrogatives),
    abbreviations,
    synonyms,
    ...changes,
  };
}
