import type { Answer } from './hub.ts';
import { ourHub } from './our-hub.ts';

/** What came back over the network, read whole. */
export type Received = { status: number; headers: Headers; text: string; ms: number };

/** Sends a request and reads the whole answer, at most ten seconds long. A connection that breaks off throws. */
export async function receive(address: string, init: RequestInit = {}): Promise<Received> {
  const began = performance.now();
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ms: performance.now() - began };
}

/** Asks the running api over the network, as a client does. */
export async function askApi<Data = Record<string, never>>(
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const { status, text } = await receive(ourHub().api, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { ...(JSON.parse(text) as Answer<Data>), status };
}
