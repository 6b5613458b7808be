import type { Place } from '../cursor.ts';
import { limits, type SearchFilters, type SearchOrder, type SearchRequest } from '../engine.ts';
import { oncePer } from '../once-per.ts';
import type { Emphasis } from '../ranking/emphasis.ts';
import type { Tier } from '../ranking/likeliest.ts';
import type { Word } from '../ranking/plan.ts';
import { emphasisedBy, findsBy } from './looks.ts';

/**
 * A filter of the engine: text that is true or false of a document. Made here and nowhere else, from names of attributes that are ours and values
 * that went through `quoted`, so that nothing that was typed can become part of the syntax.
 */
export type Filter = string;

/** A value in quotes. What can't stand in a stored value matches nothing anyway. */
const quoted = (value: string): string => `"${value.slice(0, 200).toWellFormed().replaceAll('\0', ' ').replace(/[\\"]/g, '\\$&')}"`;

export const anyOf = (filters: readonly Filter[]): Filter => (filters.length === 1 ? (filters[0] ?? nothing) : `(${filters.join(' OR ')})`);
export const allOf = (filters: readonly Filter[]): Filter => filters.map((filter) => `(${filter})`).join(' AND ');
const oneOf = (attribute: string, values: readonly string[]): Filter =>
  `${attribute} IN [${values.slice(0, limits.values).map(quoted).join(', ')}]`;

/** The attribute that holds the values of a facet; null for a name that no facet can have. */
export const attributeOf = (facet: string): string | null => (facet === 'type' ? facet : /^[a-z]+$/i.test(facet) ? `terms.${facet}` : null);
/** True of no document: numbers count from 1. */
const nothing: Filter = 'number < 0';

/** The documents that have a word of the query in any way. */
export const hasWord = oncePer((word: Word): Filter => {
  const { stems, phrases, together } = findsBy(word);
  return anyOf([
    ...(stems.length > 0 ? [`stems IN [${stems.map(quoted).join(', ')}]`] : []),
    ...(phrases.length > 0 ? [`phrases IN [${phrases.map(quoted).join(', ')}]`] : []),
    ...together.map((all) => allOf(all.map((stem) => `stems = ${quoted(stem)}`))),
  ]);
});

/** The documents that speak of the word itself with at least this emphasis. */
function emphasises(word: Word, emphasis: Emphasis): Filter {
  const stems = emphasisedBy(word, emphasis);
  return stems.length === 0 ? nothing : `stems IN [${stems.map(quoted).join(', ')}]`;
}

/** The documents of a tier. */
export const inTier = (tier: Tier): Filter =>
  tier.length === 0
    ? nothing
    : anyOf(
        tier.map((conditions) =>
          allOf(conditions.map(({ word, emphasis }) => (emphasis === null ? hasWord(word) : emphasises(word, emphasis)))),
        ),
      );

/** The conditions that are no facet: a document that fails one is counted nowhere. */
export function hardFilters(filters: SearchFilters = {}): Filter[] {
  const found: Filter[] = [];
  if (filters.areaCodes && filters.areaCodes.length > 0) found.push(oneOf('areaCodes', filters.areaCodes));
  const { from, to } = filters.years ?? {};
  if (from !== undefined) found.push(`toYear >= ${whole(from)}`);
  if (to !== undefined) found.push(`fromYear <= ${whole(to)}`);
  if (filters.minimumStep !== undefined) found.push(`evidenceStep >= ${whole(filters.minimumStep)}`);
  return found;
}

const whole = (value: number): number => (Number.isFinite(value) ? Math.trunc(Math.max(-10_000, Math.min(10_000, value))) : 10_000);

/** What was chosen within each facet; the kind of item counts as the facet `type`. */
export function facetFilters({ types, filters }: Pick<SearchRequest, 'types' | 'filters'>): Map<string, Filter> {
  const { terms, phases } = filters ?? {};
  const chosen = Object.entries({ ...terms, ...(phases && phases.length > 0 ? { phase: phases } : {}) })
    .filter(([, values]) => values.length > 0)
    .slice(0, limits.facets)
    .map(([facet, values]): [string, Filter] => {
      const attribute = attributeOf(facet);
      return [facet, attribute === null ? nothing : oneOf(attribute, values)];
    });
  return new Map([...(types && types.length > 0 ? [['type', oneOf('type', types)] as const] : []), ...chosen]);
}

/** What an order sorts by, and what comes after a place in it. */
export const orders: Record<Exclude<SearchOrder, 'relevance'>, { sort: string[]; after: (place: Place) => Filter }> = {
  newest: {
    sort: ['publishedAt:desc', 'number:asc'],
    after: ({ first, number }) => `publishedAt < ${first} OR (publishedAt = ${first} AND number > ${number})`,
  },
  evidence: {
    sort: ['evidenceStep:desc', 'publishedAt:desc', 'number:asc'],
    after: ({ first, second, number }) =>
      `evidenceStep < ${first} OR (evidenceStep = ${first} AND (publishedAt < ${second} OR (publishedAt = ${second} AND number > ${number})))`,
  },
};
