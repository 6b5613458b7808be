import type { schema } from '@kennishub/db';
import { createLexicon, type Lexicon } from '../text/lexicon.ts';
import type { SynonymEntry } from '../text/words/synonyms/entry.ts';

/** A group of synonyms as the database keeps it, see `search_synonyms`. */
export type SynonymGroup = {
  kind: schema.SynonymKind;
  /** Each once, in order. */
  words: string[];
  /** Each once, in order; empty for a mutual group. */
  targets: string[];
  strength: number;
};

/** The words of the search that staff may edit. */
export type SearchWords = { synonyms: SynonymGroup[]; stopWords: string[] };

/** One for all, so that what was made of the words of documents stays remembered when staff edit theirs. */
const shipped = createLexicon();

/** What the search knows with these words: everything that is not theirs is as it came with the hub. */
export function lexiconOf({ synonyms, stopWords }: SearchWords): Lexicon {
  const abbreviations: Record<string, string[]> = {};
  const entries: SynonymEntry[] = [];
  for (const { kind, words, targets, strength } of synonyms) {
    if (kind === 'mutual') entries.push({ words, strength });
    else if (kind === 'one-way') entries.push({ from: words, to: targets, strength });
    else for (const word of words) abbreviations[word] = [...(abbreviations[word] ?? []), ...targets];
  }
  return { ...shipped, synonyms: entries, abbreviations, questionWords: new Set(stopWords) };
}

/** The same words in one order, wherever they come from: what is written in another order is read in another order. */
export function sorted({ synonyms, stopWords }: SearchWords): SearchWords {
  const spelled = ({ kind, words, targets }: SynonymGroup): string => JSON.stringify([kind, words, targets]);
  return { synonyms: synonyms.toSorted((a, b) => (spelled(a) < spelled(b) ? -1 : 1)), stopWords: inOrder(stopWords) };
}

/** Words as the database keeps them: each once, in the order of their letters. */
export const inOrder = (words: readonly string[]): string[] => [...new Set(words)].sort();
