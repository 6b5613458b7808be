import { endpoint } from '../../api.ts';
import { NotForYou } from '../ask-as.ts';
import { fileTypes } from '../bulk/upload.ts';
import { type FileVisit, fetchAs, saidIn } from '../fetch-as.ts';
import type { ItemChoice, ItemFilter } from './list.ts';

/** What a file of the list may hold. */
export const fileContents = [
  { value: 'items', label: 'wat er op de site staat' },
  { value: 'drafts', label: 'de concepten' },
] as const;

/** Which file of the list is asked, by the names of the fields that ask it. */
export interface ListFile {
  kind: string;
  of: string;
  form: string;
}

/** Null when no such file can be asked. */
export function readListFile(params: URLSearchParams): ListFile | null {
  const [kind, of, form] = [params.get('bestand') ?? '', params.get('wat') ?? '', params.get('vorm') ?? ''] as const;
  const known = fileTypes.some(({ value }) => value === kind) && fileContents.some(({ value }) => value === of);
  return known && (form === 'csv' || form === 'ndjson') ? { kind, of, form } : null;
}

/** The kind of file for a list that shows one kind of item; empty for a list of several. */
export const fileTypeOf = ({ types }: ItemChoice): string =>
  fileTypes.find(({ value }) => types.length === 1 && value.slice(0, -1).replaceAll('-', '_').toUpperCase() === types[0])?.value ?? '';

/**
 * A list of the editors as a file, as the api writes it, in the name of who is logged in. Gives a Dutch sentence when the api refuses it. Throws `LoggedOut`, `NotForYou`
 * and `ApiUnreachable`.
 */
export async function fetchListFile(visit: FileVisit, { kind, of, form }: ListFile, filter: ItemFilter): Promise<Response | string> {
  const address = new URL(`/exports/${kind}.${form}`, endpoint);
  address.searchParams.set('of', of);
  for (const [word, value] of Object.entries(filter)) {
    // The name of the file says of which kind.
    if (word !== 'types' && value !== null && value !== undefined) address.searchParams.set(word, String(value));
  }
  const response = await fetchAs(visit, address);
  if (response.status === 403) throw new NotForYou();
  if (response.ok) {
    const headers = new Headers();
    for (const name of ['Content-Type', 'Content-Disposition']) headers.set(name, response.headers.get(name) ?? '');
    return new Response(response.body, { headers });
  }
  return (await saidIn(response)).refusal ?? 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.';
}
