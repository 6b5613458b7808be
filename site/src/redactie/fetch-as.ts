import { ApiUnreachable } from '../api.ts';
import { LoggedOut } from './ask-as.ts';
import { loginOf } from './login-cookie.ts';

export type FileVisit = Parameters<typeof loginOf>[0] & { clientAddress: string };

/** Asks the api for what is no GraphQL, a file in or out, in the name of who is logged in. Throws `LoggedOut` and `ApiUnreachable`. */
export async function fetchAs(visit: FileVisit, address: URL, init: RequestInit = {}): Promise<Response> {
  const login = loginOf(visit);
  if (login === null) throw new LoggedOut();
  const headers = { Authorization: `Login ${login}`, 'X-Forwarded-For': visit.clientAddress };
  const response = await fetch(address, { ...init, headers }).catch((error: unknown) => {
    throw new ApiUnreachable(`The api takes or gives no file: ${String(error)}`, null);
  });
  if (response.status === 401) throw new LoggedOut();
  return response;
}

/** What an answer of the api says, whether it did what was asked or not. */
export async function saidIn(response: Response): Promise<{ id?: string; refusal?: string }> {
  const { id, errors } = (await response.json().catch(() => ({}))) as { id?: string; errors?: { message: string }[] };
  const refusal = errors?.[0]?.message;
  return { ...(id !== undefined && { id }), ...(refusal !== undefined && { refusal }) };
}
