import type { ServerResponse } from 'node:http';

/** What the api sends with every answer: nothing of it is to be framed, sniffed or embedded as anything else than it is. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** A GraphQL answer that holds only an error, for requests that never reached GraphQL. */
export const errorResponse = (status: number, message: string, code: string): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status });

/** Writes a web `Response` to a Node one, whole: in one piece with its length, which costs a third of a stream. */
export async function send(response: Response, target: ServerResponse): Promise<void> {
  target.statusCode = response.status;
  for (const [name, value] of response.headers) target.appendHeader(name, value);
  target.end(Buffer.from(await response.arrayBuffer()));
}
