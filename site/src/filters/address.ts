/** Reads what a list must show from the address, and writes addresses for other choices. Whatever cannot be understood is left out. */

/** The parameter with the cursor of a page: it belongs to one choice of filters only. */
export const cursorName = 'na';

/** More values than this of one filter are no choice any more. */
const mostValues = 20;

/**
 * The values of a filter, each once, in the order of the address.
 * @param known what is a value of this filter; anything else is left out
 */
export function readMany(params: URLSearchParams, name: string, known: (value: string) => boolean): string[] {
  return [...new Set(params.getAll(name))].filter((value) => value.length <= 100 && known(value)).slice(0, mostValues);
}

/** A choice of one. Null: nothing chosen, or nothing known. */
export function readOne(params: URLSearchParams, name: string, known: (value: string) => boolean): string | null {
  return readMany(params, name, known)[0] ?? null;
}

/** What was typed, without control characters and the spaces around it; at most 200 characters, as long as the field lets one type. */
export function readText(params: URLSearchParams, name: string): string {
  return (params.get(name) ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** A year from 1900 to 2099; null for anything else. */
export function readYear(params: URLSearchParams, name: string): number | null {
  const value = params.get(name)?.trim() ?? '';
  return /^(?:19|20)\d\d$/.test(value) ? Number(value) : null;
}

/** Where the page starts: a cursor of the api, or null for the first page. `name` is for the second list on a page. */
export function readCursor(params: URLSearchParams, name: string = cursorName): string | null {
  const cursor = params.get(name);
  return cursor !== null && /^[\w+/=:.-]{1,500}$/.test(cursor) ? cursor : null;
}

function addressOf(url: URL, params: URLSearchParams): string {
  const query = params.toString();
  return query === '' ? url.pathname : `${url.pathname}?${query}`;
}

/** The same list with one parameter set, or taken off with null; back at its first page. */
export function hrefWith(url: URL, name: string, value: string | null): string {
  const params = new URLSearchParams(url.searchParams);
  params.delete(cursorName);
  params.delete(name);
  if (value !== null) params.append(name, value);
  return addressOf(url, params);
}

/** The same list without one value of a filter; back at its first page. */
export function hrefWithout(url: URL, name: string, value: string): string {
  const params = new URLSearchParams(url.searchParams);
  params.delete(cursorName);
  params.delete(name, value);
  return addressOf(url, params);
}

/** The same list with only these parameters left: how to take all filters off. */
export function hrefKeeping(url: URL, names: readonly string[]): string {
  return addressOf(url, new URLSearchParams([...url.searchParams].filter(([name]) => names.includes(name))));
}
