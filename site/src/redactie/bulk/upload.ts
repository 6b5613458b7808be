import { endpoint } from '../../api.ts';
import type { Choice } from '../../forms/fields.ts';
import { LoggedOut } from '../ask-as.ts';
import { type FileVisit, fetchAs, saidIn } from '../fetch-as.ts';
import { postedText } from '../form/read-form.ts';
import { loginOf } from '../login-cookie.ts';

/** The kinds of item that come in files, as the api names them in an address. */
export const fileTypes: readonly Choice[] = [
  { value: 'pilots', label: 'praktijken' },
  { value: 'publications', label: 'publicaties' },
  { value: 'knowledge-sessions', label: 'bijeenkomsten' },
  { value: 'agendas', label: 'agenda’s' },
  { value: 'organisations', label: 'organisaties' },
  { value: 'inspiration-regions', label: 'inspiratieregio’s' },
  { value: 'experts', label: 'experts' },
  { value: 'terms', label: 'begrippen' },
];

export interface Upload {
  type: string;
  mode: string;
  reason: string;
}

/** The answers of the form, without the file. */
export const readUpload = (form: FormData | null): Upload => ({
  type: form ? postedText(form, 'soort') : 'pilots',
  mode: form ? postedText(form, 'wijze') : 'drafts',
  reason: form ? postedText(form, 'reden') : '',
});

/** A file goes in within so many milliseconds. */
const WITHIN = 120_000;

/** Hands a file to the api in the name of who is logged in. Gives the id of the change, or why the file was refused. Throws `LoggedOut` and `ApiUnreachable`. */
export async function upload(
  visit: FileVisit,
  { type, mode, reason }: Upload,
  file: unknown,
): Promise<{ id: string } | { refused: string }> {
  if (loginOf(visit) === null) throw new LoggedOut();
  if (!(file instanceof File) || file.size === 0) return { refused: 'Kies een bestand.' };
  const address = new URL('/imports', endpoint);
  const form = /\.(ndjson|jsonl)$/i.test(file.name) ? 'ndjson' : 'csv';
  address.search = new URLSearchParams({ type, mode, form, ...(reason.trim() !== '' && { reason }) }).toString();
  const { id, refusal } = await saidIn(await fetchAs(visit, address, { method: 'POST', body: file, signal: AbortSignal.timeout(WITHIN) }));
  return id === undefined ? { refused: refusal ?? 'Het bestand kwam niet aan. Stuur het opnieuw.' } : { id };
}
