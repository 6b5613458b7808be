/**
 * The interface every search engine implements. Nothing of GraphQL and nothing of a certain engine; `tests/search/contract.ts` says what
 * an engine must do with it.
 */
export type SearchEngine = {
  search: (request: SearchRequest) => Promise<SearchResult>;
  /** Words and titles that a half-typed text may become; at most `first` (8). */
  suggest: (text: string, first?: number) => Promise<Suggestion[]>;
};

export type SearchOrder = 'relevance' | 'newest' | 'evidence';

export type SearchFilters = {
  /** Per facet the chosen values: any of them within a facet, all facets together. `{ theme: ['home-sitters'] }` */
  terms?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Any of these area codes, at any level. */
  areaCodes?: readonly string[] | undefined;
  /** Overlaps with these years (inclusive). What has no years at all is left out. */
  years?: { from?: number | undefined; to?: number | undefined } | undefined;
  /** Evidence up to at least this step of the effect stairs (1–5). */
  minimumStep?: number | undefined;
  /** Any of these phases; the same as `terms.phase`. */
  phases?: readonly string[] | undefined;
};

export type SearchRequest = {
  /** What was typed. Empty: everything that passes the filters. Cut at `limits.text`. */
  text: string;
  /** Search for the words as they were typed: none is mended, taken as a beginning or cut anew. Default false. */
  exact?: boolean | undefined;
  /** Only these kinds of item; empty or absent: all. */
  types?: readonly string[] | undefined;
  filters?: SearchFilters | undefined;
  /** Default: relevance; without text: newest. */
  order?: SearchOrder | undefined;
  /** Hits on this page, 1–100; default 20. */
  first?: number | undefined;
  /** `endCursor` of the page before. */
  after?: string | undefined;
  /** Facets to count; the counts of a facet leave out the choice within that facet. */
  facets?: readonly string[] | undefined;
  /** Also count the hits per kind of item. Default true; without, `countsPerType` may be empty. */
  countTypes?: boolean | undefined;
  /** Also give fragments with the found words marked. Default true. */
  highlight?: boolean | undefined;
};

/** A piece of text; `hit` when it is a word that was found. Never HTML. */
export type TextPart = { text: string; hit: boolean };

export type Fragment = { field: 'title' | 'summary' | 'body' | 'area' | 'facets'; parts: TextPart[] };

/** Why a hit was found: the word asked, the words it was found by, and how these relate. */
export type Reason = {
  asked: string;
  found: string;
  /** The words of the text for which it stands together; null when it stands for `asked` alone. */
  phrase: string | null;
  by: 'word' | 'part' | 'synonym' | 'form' | 'joined' | 'correction' | 'beginning';
};

export type SearchHit = {
  type: string;
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** Only comparable within one answer. */
  score: number;
  /** Less than half of what was asked is in it. */
  weaker: boolean;
  fragments: Fragment[];
  why: Reason[];
};

export type FacetValue = { value: string; count: number };
export type FacetCounts = { facet: string; values: FacetValue[] };

export type SearchResult = {
  hits: SearchHit[];
  /** All hits, not only those on this page. */
  totalCount: number;
  /** In the order asked; values with most items first. */
  facets: FacetCounts[];
  /** Hits per kind of item, whatever `types` was chosen. */
  countsPerType: { type: string; count: number }[];
  /** "Bedoelde u": the text with its typing errors mended; the hits are those of this text. Null when nothing was mended. */
  correction: string | null;
  /** An engine in front did not answer, and another one did. */
  degraded: boolean;
  /** Hand it to `after` for the next page; null on the last page. */
  endCursor: string | null;
  hasNextPage: boolean;
};

export type Suggestion = { text: string; type: string | null; slug: string | null };

/** Bounds on a request. Longer texts and lists are cut, not refused; a wrong cursor is an `InvalidSearch`. */
export const limits = { text: 300, words: 16, first: 100, values: 50, facets: 20, cursor: 500 } as const;

/** The request makes no sense: an unreadable cursor, or one of another search. */
export class InvalidSearch extends Error {
  override name = 'InvalidSearch';
}
