import { emphasesOf, placeWeights, rankOfPlaces } from '../ranking/emphasis.ts';
import { singular } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { type Token, tokenise } from './tokens.ts';

/** A is the strongest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** Weights as numbers, the weakest 0. */
export const weightNumbers: Readonly<Record<Weight, number>> = { D: 0, C: 1, B: 2, A: 3 };

/**
 * A text of a document and how much its words count; `parts` is the weight of the words inside its compounds. What stands `aside` was not said by the document
 * itself: it makes it no longer, and the ranking can tell.
 */
export type WeighedText = { text: string; weight: Weight; parts: Weight; aside?: boolean };

/** What the search makes of the texts of one document. */
export type DocumentWords = {
  /** The text form of a Postgres `tsvector`: stems with places and weights, and once more with every step of emphasis in front that they reach. */
  vector: string;
  /** Number of words, without what stands aside. */
  length: number;
  /** Every different word, written and inside compounds, sorted, with its stem; and how it is written where it is only there with hyphens, else null. */
  vocabulary: { word: string; stem: string; hyphenated: string | null }[];
  /** Words that an engine without Dutch would miss: parts, singulars and joined forms. */
  parts: string[];
};

/** Between two texts, so that no phrase runs from one into the next. */
const gap = 10;
/** Postgres keeps no place beyond 16,383 and no more than 256 places of one word. */
const lastPosition = 16_300;
/** From this place on stands what stands aside. */
export const asideFrom = 15_000;
const mostPlaces = 200;

/** Turns the texts of a document, the important ones first and those aside last, into what is searched. */
export function documentWords(texts: readonly WeighedText[], lexicon: Lexicon): DocumentWords {
  const places = new Map<string, Map<number, Weight>>();
  const vocabulary = new Map<string, { stem: string; hyphenated: string | null }>();
  const parts = new Set<string>();
  let start = 0;
  let length = 0;
  const put = (word: string, stem: string, hyphenated: string | null, position: number, weight: Weight): void => {
    vocabulary.set(word, { stem, hyphenated: vocabulary.get(word)?.hyphenated === null ? null : hyphenated });
    const known = places.get(stem) ?? new Map<number, Weight>();
    const before = known.get(position);
    if ((before === undefined && known.size < mostPlaces) || (before !== undefined && weight < before)) known.set(position, weight);
    places.set(stem, known);
  };
  for (const { text, weight, parts: partWeight, aside = false } of texts) {
    const end = aside ? lastPosition : asideFrom - gap;
    if (aside) start = Math.max(start, asideFrom);
    let last = start;
    for (const token of tokenise(text, lexicon)) {
      const position = start + token.position;
      if (position > end) break;
      put(token.word, token.stem, token.joined, position, weight);
      for (const part of token.inside) put(part.word, part.stem, null, position, partWeight);
      for (const form of extraForms(token)) parts.add(form);
      last = position;
      if (!aside) length++;
    }
    start = last + gap;
  }
  const weights = placeWeights(length);
  return {
    vector: [...places].map(([stem, at]) => entryOf(stem, at, weights)).join(' '),
    length,
    vocabulary: [...vocabulary].map(([word, known]) => ({ word, ...known })).sort((a, b) => (a.word < b.word ? -1 : 1)),
    parts: [...parts],
  };
}

/** The index of words knows no weights: without the emphasis Postgres would have to open every document that has a word. */
function entryOf(stem: string, at: ReadonlyMap<number, Weight>, weights: readonly number[]): string {
  const places = [...at].sort(([a], [b]) => a - b);
  const rank = rankOfPlaces(places.length, (index) => weights[weightNumbers[places[index]?.[1] ?? 'D']] ?? 0);
  const marks = emphasesOf(rank).map((emphasis) => ` '${emphasis}${stem}'`);
  return `'${stem}':${places.map(([position, weight]) => `${position}${weight}`).join(',')}${marks.join('')}`;
}

function extraForms(token: Token): string[] {
  const one = singular(token.word);
  return [...token.inside.map(({ word }) => word), ...(one === null ? [] : [one]), ...(token.joined === null ? [] : [token.word])];
}
