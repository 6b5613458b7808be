import { receive } from './ask.ts';
import { uniqueWord } from './unique-word.ts';

/** What a requester fills in; every one another, so that none counts as sent twice. */
export const expertRequest = (changes: object = {}): object => {
  const word = uniqueWord();
  return {
    idempotencyKey: crypto.randomUUID(),
    question: `Hoe brengen wij scholen en gemeenten in onze regio aan één tafel? Wij schrijven dit onder de naam ${word}.`,
    areaCode: 'JZ19',
    themes: [],
    organisation: 'Samenwerkingsverband Voorbeeld',
    name: 'Vera Voorbeeld',
    email: `${word}@voorbeeld.nl`,
    ...changes,
  };
};

const mutation = `mutation ($input: RequestExpertInput!) { requestExpert(input: $input) {
  __typename ... on ExpertRequestReceipt { reference secret } } }`;

/** Sends a request from a network of its own, past the limits of one network. The secret of the status page is null when it did not come in. */
export async function sendExpertRequest(api: string, input = expertRequest()): Promise<string | null> {
  const network = Array.from(crypto.getRandomValues(new Uint8Array(3))).join('.');
  const { text } = await receive(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `11.${network}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const { data } = JSON.parse(text) as { data?: { requestExpert?: { secret?: string } } };
  return data?.requestExpert?.secret ?? null;
}

/** Whether the request behind this secret is there. */
export async function hasExpertRequest(api: string, secret: string): Promise<boolean> {
  const query = 'query ($secret: String!) { expertRequest(secret: $secret) { reference events { status } } }';
  const { text } = await receive(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { secret } }),
  });
  const { data } = JSON.parse(text) as { data?: { expertRequest?: { events: object[] } | null } };
  return (data?.expertRequest?.events.length ?? 0) > 0;
}
