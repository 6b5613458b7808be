import { phrasesOf } from '../text/expressions.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { hasPattern, readEntries } from '../text/vector-text.ts';

/** What a row of `search_documents` holds for an engine in front of the database. */
export type SearchDocumentRow = {
  id: string;
  number: number;
  revision: number;
  type: string;
  slug: string;
  title: string;
  summary: string;
  body: string;
  area: string;
  facets: string;
  parts: string;
  /** The text form of the words with their places. */
  words: string;
  areaCodes: string[];
  terms: string[];
  startYear: number | null;
  endYear: number | null;
  evidenceStep: number;
  publishedAt: Date;
  length: number;
};

/** A document as the index keeps it. */
export type IndexDocument = Omit<SearchDocumentRow, 'publishedAt' | 'words' | 'startYear' | 'endYear' | 'terms'> & {
  /** Per facet the values: each facet is counted by itself, and only those that are asked. */
  terms: Record<string, string[]>;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** First and last year; absent when neither is known, so that no filter on years finds it. */
  fromYear?: number;
  toYear?: number;
  /** Every stem, those inside compounds as well; once more as `A:…`, `B:…`, `C:…` for each step of emphasis. */
  stems: string[];
  /** The phrases of the word lists that stand in it: the engine knows no places of stems. */
  phrases: string[];
};

/** The documents that go into the index for these rows. Words that staff edit change the settings as well, and so the index is made anew with their phrases. */
export function indexDocumentsOf(rows: readonly SearchDocumentRow[], lexicon: Lexicon): IndexDocument[] {
  const phrases = [...phrasesOf(lexicon)];
  return rows.map(({ words, publishedAt, startYear, endYear, terms, ...row }) => {
    const stems: string[] = [];
    const positions = new Map<string, ReadonlySet<number>>();
    for (const { stem, emphasis, places } of readEntries(words)) {
      stems.push(emphasis === null ? stem : `${emphasis}:${stem}`);
      if (emphasis === null) positions.set(stem, new Set(places.map(({ position }) => position)));
    }
    const fromYear = startYear ?? endYear;
    const toYear = endYear ?? startYear;
    return {
      ...row,
      terms: termsPerFacet(terms),
      publishedAt: publishedAt.getTime(),
      ...(fromYear !== null && toYear !== null && { fromYear, toYear }),
      stems,
      phrases: phrases.filter(([, pattern]) => hasPattern(pattern, positions)).map(([key]) => key),
    };
  });
}

/** `theme:home-sitters` becomes `{ theme: ['home-sitters'] }`. */
function termsPerFacet(terms: readonly string[]): Record<string, string[]> {
  const facets: Record<string, string[]> = {};
  for (const term of terms) {
    const at = term.indexOf(':');
    const values = (facets[term.slice(0, at)] ??= []);
    values.push(term.slice(at + 1));
  }
  return facets;
}
