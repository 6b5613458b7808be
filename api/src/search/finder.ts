import type { Place } from './cursor.ts';
import type { SearchOrder, SearchRequest, Suggestion } from './engine.ts';
import type { Plan } from './ranking/plan.ts';
import type { Typed } from './understanding/typed.ts';

/** A document as it was found; its revision tells which writing of it. */
export type Candidate = {
  revision: number;
  /** Its number, and where it stands in the order asked; with a plan only the number has a meaning. */
  place: Place;
};

/** What to look for, after the text was understood. */
export type FindRequest = {
  filters: Pick<SearchRequest, 'types' | 'filters'>;
  /** Facets to count. */
  facets: readonly string[];
  /** Whether to count the hits per kind of item. Default true. */
  countTypes?: boolean | undefined;
  /** How many documents there are, where that is known: an engine that has others should not answer. */
  published?: number | undefined;
} & (
  | {
      /** The likeliest first, roughly: the caller ranks them. */
      plan: Plan;
      /** How many, while there are so many; up to half as many more where they belong together. */
      first: number;
      /** How many to pass over. */
      offset: number;
    }
  | { plan: null; order: Exclude<SearchOrder, 'relevance'>; first: number; after: Place | null }
);

export type Found = {
  /** All hits, not only those given. */
  total: number;
  /** Hits per kind of item, whatever kinds were chosen. */
  types: { type: string; count: number }[];
  /** Facet values with their hits, the most frequent first; the counts of a facet leave out the choice within it. */
  terms: { facet: string; value: string; count: number }[];
  /** With a plan the likeliest first, roughly; else in the order asked. */
  candidates: readonly Candidate[];
  /** Another engine than the one in front gave this. */
  degraded?: boolean;
};

/**
 * What an engine does: find and count. Understanding a text and ranking what was found is the same for all of them, so that an answer
 * does not depend on who gave it, and a page can be followed by one from another engine.
 */
export type Finder = {
  find: (request: FindRequest) => Promise<Found>;
  /** Items whose title a half-typed text may become; at most `first`. */
  titles: (typed: Typed, first: number) => Promise<Suggestion[]>;
};
