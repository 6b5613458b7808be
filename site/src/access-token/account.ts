import { askAs } from '../redactie/ask-as.ts';
import type { Form } from '../redactie/posted-form.ts';
import {
  AccessOfDocument,
  CreateAccessTokenDocument,
  OwnAccessDocument,
  RevokeAccessTokenDocument,
  RevokeLoginDocument,
} from './documents.ts';
import { cursorsIn } from './pages.ts';
import { isScope, terms } from './words.ts';

type Visit = Parameters<typeof askAs>[0];

/** What came of a form, in a sentence. */
type Said = { kind: 'said'; success: boolean; message: string };

/** What came of a form of the account page. A new token is shown this once, so it never travels by a redirect. */
export type Done =
  | { kind: 'token'; token: string; label: string }
  | Said
  | { kind: 'refused'; errors: { name: string; message: string }[] };

const DAY = 86_400_000;
const fieldOf: Readonly<Record<string, string>> = { label: 'naam', scopes: 'doel', expiresAt: 'termijn' };

/** Where the viewer is logged in, and the tokens; a page of each, as the address says. */
export const askOwnAccess = (visit: Visit) => askAs(visit, OwnAccessDocument, cursorsIn(visit.url.searchParams));

/** The same of somebody else, for an administrator. */
export const askAccessOf = (visit: Visit, person: string) =>
  askAs(visit, AccessOfDocument, { person, ...cursorsIn(visit.url.searchParams) });

export const handleAccount = async (visit: Visit, form: Form): Promise<Done> =>
  (await endAccess(visit, form)) ?? (await createToken(visit, form));

/** Carries out the forms that end a login or a token; null for every other form. */
export async function endAccess(visit: Visit, form: Form): Promise<Said | null> {
  const id = form.text('id');
  if (form.text('doe') === 'token-intrekken') {
    const { revokeAccessToken } = await askAs(visit, RevokeAccessTokenDocument, { id });
    return said(revokeAccessToken, 'Het token is ingetrokken. Het werkt nergens meer.');
  }
  if (form.text('doe') === 'login-beeindigen') {
    const { revokeLogin } = await askAs(visit, RevokeLoginDocument, { id });
    return said(revokeLogin, 'Dat apparaat is uitgelogd.');
  }
  return null;
}

async function createToken(visit: Visit, form: Form): Promise<Done> {
  const days = terms.find(({ value }) => value === form.text('termijn'));
  if (days === undefined) return { kind: 'refused', errors: [{ name: 'termijn', message: 'Kies hoe lang het token werkt.' }] };
  const input = {
    label: form.text('naam'),
    scopes: form.all('doel').filter(isScope),
    expiresAt: new Date(Date.now() + Number(days.value) * DAY).toISOString(),
  };
  const { createAccessToken: answer } = await askAs(visit, CreateAccessTokenDocument, { input });
  if (answer?.__typename === 'AccessTokenCreated') return { kind: 'token', token: answer.token, label: answer.accessToken.label };
  if (answer?.__typename === 'InvalidInput')
    return { kind: 'refused', errors: answer.fields.map(({ path, message }) => ({ name: fieldOf[path] ?? 'naam', message })) };
  return { kind: 'said', success: false, message: answer?.message ?? 'Het token is niet gemaakt.' };
}

const said = (answer: { __typename: string; message?: string } | null, success: string): Said =>
  answer?.message === undefined
    ? { kind: 'said', success: true, message: success }
    : { kind: 'said', success: false, message: answer.message };
