import { graphql } from '../../api.ts';
import { askAs } from '../ask-as.ts';
import type { Form } from '../posted-form.ts';
import { isEventType } from './choices.ts';

const AddDocument = graphql(`
  mutation AddWebhook($input: AddWebhookInput!) {
    answer: addWebhook(input: $input) {
      __typename
      ... on WebhookSecret { secret webhook { id url } }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
const ChangeDocument = graphql(`
  mutation ChangeWebhook($input: ChangeWebhookInput!) {
    answer: changeWebhook(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
const RotateDocument = graphql(`
  mutation RotateWebhookSecret($input: WebhookInput!) {
    answer: rotateWebhookSecret(input: $input) { __typename ... on WebhookSecret { secret } ... on Problem { message next } }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveWebhook($input: WebhookInput!) {
    answer: removeWebhook(input: $input) { __typename ... on Problem { message next } }
  }
`);

type Visit = Parameters<typeof askAs>[0];
type FieldError = { name: string; message: string };

/** What came of a form about a webhook. A secret is shown this once, so it never travels by a redirect. */
export type Done =
  | { kind: 'secret'; secret: string; id: string | null }
  | { kind: 'done' }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'problem'; message: string };

type Answer = {
  __typename: string;
  message?: string;
  next?: string | null;
  fields?: { path: string; message: string }[];
  secret?: string;
  webhook?: { id: string } | null;
} | null;

const fieldOf: Readonly<Record<string, string>> = { url: 'adres', types: 'gebeurtenis', region: 'regio' };

/** Several kinds that are not theirs are one mistake. */
function errorsOf(fields: readonly { path: string; message: string }[]): FieldError[] {
  const errors = new Map(fields.map(({ path, message }) => [fieldOf[path.split('.')[0] ?? ''] ?? 'adres', message]));
  return [...errors].map(([name, message]) => ({ name, message: name === 'regio' ? 'Kies een regio waarvoor u werkt.' : message }));
}

function doneOf(answer: Answer): Done {
  if (answer === null) throw new Error('The api did not say what came of it.');
  if (answer.fields !== undefined) return { kind: 'refused', errors: errorsOf(answer.fields) };
  if (answer.message !== undefined) return { kind: 'problem', message: [answer.message, answer.next].filter(Boolean).join(' ') };
  if (answer.secret !== undefined) return { kind: 'secret', secret: answer.secret, id: answer.webhook?.id ?? null };
  return { kind: 'done' };
}

export async function addWebhook(visit: Visit, form: Form): Promise<Done> {
  const input = {
    url: form.text('adres').trim(),
    types: form.all('gebeurtenis').filter(isEventType),
    region: form.text('regio') || null,
  };
  return doneOf((await askAs(visit, AddDocument, { input })).answer);
}

/** Carries out a form on the page of a webhook: what it asks for stands in its field `doe`. Null for a form that is about sending. */
export async function tendWebhook(visit: Visit, form: Form, id: string): Promise<Done | null> {
  const change = async (changes: object): Promise<Done> =>
    doneOf((await askAs(visit, ChangeDocument, { input: { id, ...changes } })).answer);
  switch (form.text('doe')) {
    case 'wijzigen':
      return change({ url: form.text('adres').trim(), types: form.all('gebeurtenis').filter(isEventType) });
    case 'stilzetten':
      return change({ paused: true });
    case 'doorgaan':
      return change({ paused: false });
    case 'overslaan':
      return change({ skip: true, paused: false });
    case 'nieuw-geheim':
      return doneOf((await askAs(visit, RotateDocument, { input: { id } })).answer);
    case 'verwijderen':
      return doneOf((await askAs(visit, RemoveDocument, { input: { id } })).answer);
    default:
      return null;
  }
}
