import { singular } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { type Token, tokenise } from './tokens.ts';

/** A is the strongest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** How much a word stands out in a document: A in its title, B also in a label, a place or by being said often. */
export type Heading = 'A' | 'B';

/** A text of a document and how much its words count; `parts` is the weight of the words inside its compounds. */
export type WeighedText = { text: string; weight: Weight; parts: Weight };

/** What the search makes of the texts of one document. */
export type DocumentWords = {
  /** The text form of a Postgres `tsvector`: stems with places and weights, and once more with a heading in front where they stand out. */
  vector: string;
  /** Number of words. */
  length: number;
  /** Every different word, written and inside compounds, sorted, with its stem. */
  vocabulary: { word: string; stem: string }[];
  /** Words that an engine without Dutch would miss: parts, singulars and joined forms. */
  parts: string[];
};

/** Between two texts, so that no phrase runs from one into the next. */
const gap = 10;
/** Postgres keeps no place beyond 16,383 and no more than 256 places of one word. */
const lastPosition = 16_000;
const mostPlaces = 200;
/** So many places of a word in the running text make it stand out. */
const often = 4;

/** Turns the texts of a document, the important ones first, into what is searched. */
export function documentWords(texts: readonly WeighedText[], lexicon: Lexicon): DocumentWords {
  const places = new Map<string, Map<number, Weight>>();
  const vocabulary = new Map<string, string>();
  const parts = new Set<string>();
  let start = 0;
  let length = 0;
  const put = (word: string, stem: string, position: number, weight: Weight): void => {
    vocabulary.set(word, stem);
    const known = places.get(stem) ?? new Map<number, Weight>();
    const before = known.get(position);
    if ((before === undefined && known.size < mostPlaces) || (before !== undefined && weight < before)) known.set(position, weight);
    places.set(stem, known);
  };
  for (const { text, weight, parts: partWeight } of texts) {
    let last = start;
    for (const token of tokenise(text, lexicon)) {
      const position = start + token.position;
      if (position > lastPosition) break;
      put(token.word, token.stem, position, weight);
      for (const part of token.inside) put(part.word, part.stem, position, partWeight);
      for (const form of extraForms(token)) parts.add(form);
      last = position;
      length++;
    }
    start = last + gap;
  }
  return {
    vector: [...places].map(([stem, at]) => entryOf(stem, at)).join(' '),
    length,
    vocabulary: [...vocabulary].map(([word, stem]) => ({ word, stem })).sort((a, b) => (a.word < b.word ? -1 : 1)),
    parts: [...parts],
  };
}

/** The index of words knows no weights: without the headings Postgres would have to open every document that has a word. */
function entryOf(stem: string, at: ReadonlyMap<number, Weight>): string {
  let entry = '';
  let best: Weight = 'D';
  let running = 0;
  for (const [position, weight] of at) {
    entry += `${entry === '' ? '' : ','}${position}${weight}`;
    if (weight < best) best = weight;
    if (weight === 'C') running++;
  }
  const headings = best === 'A' ? ` 'A${stem}' 'B${stem}'` : best === 'B' || running >= often ? ` 'B${stem}'` : '';
  return `'${stem}':${entry}${headings}`;
}

function extraForms(token: Token): string[] {
  const one = singular(token.word);
  return [...token.inside.map(({ word }) => word), ...(one === null ? [] : [one]), ...(token.joined ? [token.word] : [])];
}
