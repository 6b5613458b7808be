import type { FacetGroup } from '../elements/facets.ts';
import { hrefWithout } from './address.ts';

/** How many results a value of a filter leaves, as the api counts them. */
export interface FacetValue {
  value: string;
  count: number;
}

/** A filter of a list: its name in the address, its question, and the words for its values. */
export interface FacetQuestion {
  name: string;
  legend: string;
  /** Every value there is, with its Dutch word. */
  labels: ReadonlyMap<string, string>;
  chosen: readonly string[];
  /** One choice instead of several. */
  single?: boolean;
  /** In the order of the labels, instead of the fullest first. */
  ordered?: boolean;
}

/** The filter with its counts. A choice that leaves nothing stays in sight, so that it can be taken off. */
export function facetGroup(
  { name, legend, labels, chosen, single = false, ordered = false }: FacetQuestion,
  counts: readonly FacetValue[],
): FacetGroup {
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  const options = [...labels]
    .map(([value, label]) => ({ value, label, count: countOf.get(value) ?? 0, checked: chosen.includes(value) }))
    .filter(({ count, checked }) => count > 0 || checked);
  return { name, legend, single, options: ordered ? options : options.toSorted((a, b) => b.count - a.count) };
}

/** The choices that are on, each with the address of the list without it. */
export function chipsOf(url: URL, groups: readonly FacetGroup[]): { label: string; removeHref: string }[] {
  return groups.flatMap(({ name, options }) =>
    options.filter(({ checked }) => checked).map(({ value, label }) => ({ label, removeHref: hrefWithout(url, name, value) })),
  );
}
