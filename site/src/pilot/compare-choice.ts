import { readMany } from '../filters/address.ts';

/** A table of one is no comparison, and of more than four it cannot be read. */
export const fewest = 2;
export const most = 4;

/** The practices chosen to compare, by slug, as the address names them; there may be too few or too many. */
export function readCompared(params: URLSearchParams): string[] {
  return readMany(params, 'p', (slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug));
}

/** The address of a comparison. */
export function compareHref(slugs: readonly string[]): string {
  const params = new URLSearchParams(slugs.map((slug) => ['p', slug]));
  return slugs.length === 0 ? '/praktijken/vergelijken' : `/praktijken/vergelijken?${params}`;
}

/** The address of the list, to choose one more beside these. */
export function addHref(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/praktijken' : `/praktijken?${new URLSearchParams(slugs.map((slug) => ['p', slug]))}`;
}
