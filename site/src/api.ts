import type { TadaDocumentNode } from 'gql.tada';
import { initGraphQLTada } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './graphql-env.d.ts';
import { asShown } from './preview/previewing.ts';

/** Writes a GraphQL document, typed by the printed schema. `pnpm schema` renews the types. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Date: string; PartialDate: string; ID: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

/** The api did not give an answer. Pages let it through: the visitor sees the page for errors, with the number to name. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly requestId: string | null;
  /** The codes of the errors, such as `FORBIDDEN`. */
  readonly codes: readonly string[];

  constructor(message: string, requestId: string | null, codes: readonly string[] = []) {
    super(message);
    this.requestId = requestId;
    this.codes = codes;
  }
}

/** The api can't be reached, or what answers in its place is no api. It will pass: the visitor is asked to come back in a minute. */
export class ApiUnreachable extends ApiError {
  override name = 'ApiUnreachable';
}

/** Where the api answers. */
export const endpoint = process.env['API_URL'] ?? `http://127.0.0.1:${process.env['API_PORT'] ?? 4000}/graphql`;
/** How long a page waits for the api, in milliseconds. */
const ANSWER_WITHIN = 10_000;

/** The text of a document never changes, so it is printed once. */
const printed = new WeakMap<object, string>();

function textOf(document: object): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document as Parameters<typeof print>[0]);
  printed.set(document, text);
  return text;
}

/**
 * Asks the api. `visitor` is the address of the visitor, for forms: the api counts by it, and keeps only a hash.
 * `login` is the secret of a login, to ask in somebody's name: editorial pages use `askAs`. `within` is how long to wait, in milliseconds.
 * Throws `ApiUnreachable` when there is no answer, and `ApiError` for one with errors: a page that shows half of it would be wrong.
 */
export async function ask<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { visitor, login, within = ANSWER_WITHIN }: { visitor?: string; login?: string; within?: number } = {},
): Promise<Result> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      ...(visitor && { 'X-Forwarded-For': visitor }),
      ...(login && { Authorization: `Login ${login}` }),
    },
    body: JSON.stringify({ query: asShown(textOf(document)), variables }),
    signal: AbortSignal.timeout(within),
  }).catch((error: unknown) => {
    throw new ApiUnreachable(`The api does not answer: ${String(error)}`, null);
  });
  const requestId = response.headers.get('x-request-id');
  const answer = (await response.json().catch(() => null)) as {
    data?: Result;
    errors?: { message: string; extensions?: { code?: unknown } }[];
  } | null;
  if (!answer) throw new ApiUnreachable(`The api answered ${response.status}, without JSON.`, requestId);
  if (!answer.data || answer.errors?.length) {
    const errors = answer.errors ?? [];
    throw new ApiError(
      errors.map(({ message }) => message).join(' ') || `The api answered ${response.status}.`,
      requestId,
      errors.flatMap(({ extensions }) => (typeof extensions?.code === 'string' ? [extensions.code] : [])),
    );
  }
  return answer.data;
}
