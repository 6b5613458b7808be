import type { Lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { type WordForms, wordForms } from './word-forms.ts';

/** One word of a text as the search sees it. */
export type Token = {
  /** The written word, normalised. */
  word: string;
  stem: WordForms['stem'];
  /** Place in the text, counted in words; function words count as well, so that phrases keep their distances. */
  position: number;
  /** The words inside it when it is a compound. */
  inside: WordForms['inside'];
  /** The hyphenated word that it was made of by joining: not written like this in the text. Null for a word as it is written. */
  joined: string | null;
};

/** A hyphenated word also exists joined: onderwijs-zorg → onderwijs, zorg and, at the place of the first, onderwijszorg. */
const wordPattern = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
const longestWord = 60;

/**
 * The words of a text in order, function words only when asked for. Joined forms of hyphenated words come at the place of their first word.
 */
export function tokenise(text: string, lexicon: Lexicon, { withFunctionWords = false } = {}): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const add = (word: string, at: number, joined: string | null): void => {
    if (word.length > longestWord || (!withFunctionWords && lexicon.functionWords.has(word))) return;
    tokens.push({ word, ...wordForms(word, lexicon), position: at, joined });
  };
  for (const [run] of normalise(text).matchAll(wordPattern)) {
    const words = run.split('-');
    const start = position + 1;
    for (const word of words) add(word, ++position, null);
    if (words.length > 1 && words.length <= 4 && /[a-z]/.test(run)) add(words.join(''), start, run);
  }
  return tokens;
}
