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
export type IndexDocument = Omit<SearchDocumentRow, 'publishedAt' | 'words' | 'startYear' | 'endYear'> & {
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
  return rows.map(({ words, publishedAt, startYear, endYear, ...row }) => {
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
      publishedAt: publishedAt.getTime(),
      ...(fromYear !== null && toYear !== null && { fromYear, toYear }),
      stems,
      phrases: phrases.filter(([, pattern]) => hasPattern(pattern, positions)).map(([key]) => key),
    };
  });
}
