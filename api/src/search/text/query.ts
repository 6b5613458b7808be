import { limits } from '../engine.ts';
import { splitCompound } from './compounds.ts';
import { type FoundExpression, findExpressions } from './expressions.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';
import { type Token, tokenise } from './tokens.ts';

/** A word of a query that is searched. */
export type QueryWord = {
  word: string;
  stem: string;
  /** Index in `Query.tokens`. */
  index: number;
  position: number;
  /** Stems of the atoms when it is a compound, else empty. */
  atoms: string[];
  /** Only asks; here for the phrase it is part of, and no find by itself ("loopt" of "loopt vast"). */
  asks: boolean;
  /** Only digits: helps the order, but is no find by itself. */
  number: boolean;
};

/** A query, taken apart. */
export type Query = {
  /** The text as far as it is looked at, cleaned. */
  text: string;
  /** All words, those without meaning included. */
  tokens: Token[];
  /** The words that count. */
  words: QueryWord[];
  /** Those and the words that only ask, in order: what stands together here may stand together in a text. */
  spoken: QueryWord[];
  expressions: FoundExpression[];
};

/** Takes a typed text apart: cleaned, cut to the limits, without the words that only ask. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = clean(typed);
  const tokens = tokenise(text, lexicon, { withFunctionWords: true });
  const content = tokens.filter((token) => !lexicon.functionWords.has(token.word));
  const expressions = findExpressions(tokens, lexicon);
  const inExpression = (token: Token): boolean =>
    !lexicon.interrogatives.has(token.word) &&
    expressions.some(({ from, to }) => to > from && tokens.indexOf(token) >= from && tokens.indexOf(token) <= to);
  const telling = content.filter((token) => !lexicon.questionWords.has(token.word) || inExpression(token));
  const kept = (telling.length > 0 ? telling : content)
    .filter((token) => !token.joined || !splitsElsewhere(token, content))
    .slice(0, limits.words);
  const words = kept.map((token) => ({
    ...queryWord(token, tokens.indexOf(token), lexicon),
    asks: telling.length > 0 && lexicon.questionWords.has(token.word),
  }));
  const spoken = content
    .filter((token) => !token.joined)
    .slice(0, limits.words)
    .map((token) => queryWord(token, tokens.indexOf(token), lexicon));
  const numbersOnly = words.every((word) => word.number);
  return { text, tokens, expressions, spoken, words: distinct(numbersOnly ? words.map((word) => ({ ...word, number: false })) : words) };
}

/** Control characters and broken halves of characters become spaces; no more than the limit, never through half a character. */
const clean = (text: string): string =>
  fold(text.slice(0, limits.text * 2))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limits.text);

/** A joined form is only another way to write words that are in the query already; the joins are tried later. */
const splitsElsewhere = (joined: Token, content: readonly Token[]): boolean =>
  content.some((token) => !token.joined && token.position === joined.position);

function queryWord(token: Token, index: number, lexicon: Lexicon): QueryWord {
  const atoms = splitCompound(token.word, lexicon) ?? [];
  return {
    word: token.word,
    stem: token.stem,
    index,
    position: token.position,
    atoms: atoms.map((atom) => stem(atom, lexicon.irregular)),
    asks: false,
    number: /^[0-9]+$/.test(token.word),
  };
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.stem) && seen.add(word.stem));
}
