import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

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

/**
 * Writes a web `Response` to a Node one, whole: in one piece with its length, which costs a third of a stream. Only a stream of events, which has no end,
 * and a file, which may be of any length, go out as they come; a file that breaks off on our side ends without its last piece.
 */
export async function send(response: Response, target: ServerResponse): Promise<void> {
  target.statusCode = response.status;
  for (const [name, value] of response.headers) target.appendHeader(name, value);
  const isLong = response.headers.get('content-type')?.startsWith('text/event-stream') || response.headers.has('content-disposition');
  if (response.body && isLong) {
    target.flushHeaders();
    await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), target);
    return;
  }
  target.end(Buffer.from(await response.arrayBuffer()));
}
