import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A small client for the GraphQL API of a Kennishub: Node 22 or newer, nothing else. Copy it into a script of your own; the jobs it is made for stand in
 * `docs/scripting.md`.
 */
export type Client = {
  /** Asks a query or a mutation and gives its `data`. Throws `ApiError` when anything of it could not be answered. */
  ask: <Data>(document: string, variables?: object) => Promise<Data>;
  /**
   * Does a mutation and gives its result. Throws `Refused` when the answer is a problem: ask for `__typename ... on Problem { message next }`, and for
   * `... on InvalidInput { fields { path message } }`.
   */
  change: <Result extends object>(document: string, input: object) => Promise<Result>;
  /** Follows a subscription for as long as the loop goes on. Connects again when the connection breaks off, and misses nothing. */
  follow: <Data>(document: string, variables?: object) => AsyncGenerator<Data>;
};

/** The request was not right, is not allowed, or something broke. */
export class ApiError extends Error {
  /** Such as `FORBIDDEN`; see `docs/errors.md`. */
  readonly codes: string[];
  constructor(errors: readonly { message: string; extensions?: { code?: string } }[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN');
  }
}

/** A mutation did nothing, for a reason that somebody can do something about. */
export class Refused extends Error {
  /** The name of the problem, such as `InvalidInput`. */
  readonly problem: string;
  readonly next: string | null;
  readonly fields: { path: string; message: string }[];
  constructor({ __typename, message, next = null, fields = [] }: ProblemAnswer) {
    super([message, ...fields.map((field) => `${field.path}: ${field.message}`)].join('\n'));
    this.problem = __typename;
    this.next = next;
    this.fields = fields;
  }
}

type ProblemAnswer = { __typename: string; message: string; next?: string | null; fields?: { path: string; message: string }[] };
type Answer<Data> = { data?: Data; errors?: { message: string; extensions?: { code?: string } }[] };

/** `api` ends in `/graphql`. Without a token you see what everybody sees. */
export function kennishub({ api, token }: { api: string; token?: string | undefined }): Client {
  const post = (accept: string, body: object, more: Record<string, string> = {}) =>
    fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...(token && { authorization: `Bearer ${token}` }), ...more },
      body: JSON.stringify(body),
    });
  const ask: Client['ask'] = async <Data>(query: string, variables = {}) =>
    dataOf<Data>(await (await post('application/json', { query, variables })).json());
  return {
    ask,
    change: async <Result extends object>(document: string, input: object) => {
      const [answer] = Object.values(await ask<Record<string, Result | ProblemAnswer>>(document, { input }));
      if (!answer) throw new Error('A mutation has one field.');
      if ('message' in answer && 'next' in answer) throw new Refused(answer as ProblemAnswer);
      return answer as Result;
    },
    follow: async function* <Data>(query: string, variables = {}) {
      for (let last: string | null = null; ; await new Promise((resolve) => setTimeout(resolve, 3_000))) {
        const answer: Response | null = await post(
          'text/event-stream',
          { query, variables },
          last === null ? {} : { 'last-event-id': last },
        ).catch(() => null);
        if (!answer?.body || !answer.headers.get('content-type')?.startsWith('text/event-stream')) {
          if (answer) dataOf(await answer.json());
          continue;
        }
        for await (const { id, data } of messagesOf(answer.body)) {
          last = id ?? last;
          yield dataOf<Data>(JSON.parse(data));
        }
      }
    },
  };
}

function dataOf<Data>(answer: unknown): Data {
  const { data, errors } = answer as Answer<Data>;
  if (errors?.length) throw new ApiError(errors);
  return data as Data;
}

/** The messages of a stream, each with its id; what only keeps it open is left out. Ends without an error when the connection breaks off. */
async function* messagesOf(body: NonNullable<Response['body']>): AsyncGenerator<{ id: string | null; data: string }> {
  let text = '';
  try {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + chunk).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const data = field('data');
        if (data && field('event') === 'next') yield { id: field('id') ?? null, data };
      }
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
  }
}

/** An event of a Kennishub, as a webhook posts it. */
export type KennishubEvent = {
  specversion: '1.0';
  id: string;
  source: string;
  /** `nl.kennishub.item.published` and others. */
  type: string;
  subject: string;
  time: string;
  /** Sorts as text. */
  sequence: string;
  datacontenttype: 'application/json';
  data: Record<string, string | number | null>;
};

/** How old a message may be, in seconds: an older one may be a copy that somebody kept. */
const TOLERANCE = 300;

/**
 * The event in what came in at a webhook, once it turned out to be signed with this secret. `body` must be the bytes that came in, as text, not parsed and
 * written again. Throws when the signature is not right.
 */
export function verifyWebhook(secret: string, headers: Record<string, string | string[] | undefined>, body: string): KennishubEvent {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE) {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key)
      .update(`${String(id)}.${String(timestamp)}.${body}`)
      .digest();
    for (const signature of String(signatures).split(' ')) {
      const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
      if (given.length === expected.length && timingSafeEqual(given, expected)) return JSON.parse(body) as KennishubEvent;
    }
  }
  throw new Error('This message is not from the hub, or too old.');
}
