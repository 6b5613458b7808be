/** One choice within a filter. */
export interface FacetOption {
  value: string;
  label: string;
  /** How many results this choice leaves. */
  count: number;
  checked: boolean;
}

/** A filter: a question with choices, any number of which may be on; or, when `single`, at most one. */
export interface FacetGroup {
  /** Name of the parameter in the address. */
  name: string;
  legend: string;
  options: readonly FacetOption[];
  single?: boolean;
}

/** How many choices of a filter stand in sight before "meer". */
const inSight = 6;

/**
 * The choices in two parts: in sight, and behind "meer". A chosen one never hides, and nothing hides when
 * it would be only one or two.
 */
export function splitOptions(options: readonly FacetOption[]): { seen: FacetOption[]; folded: FacetOption[] } {
  if (options.length <= inSight + 2) return { seen: [...options], folded: [] };
  const seen = options.filter(({ checked }, index) => checked || index < inSight);
  return { seen, folded: options.filter((option) => !seen.includes(option)) };
}

/** How many choices are on, in all filters together. */
export function countChecked(groups: readonly FacetGroup[]): number {
  return groups.flatMap(({ options }) => options).filter(({ checked }) => checked).length;
}
