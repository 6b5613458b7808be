import type { IncomingMessage } from 'node:http';

/** The body is larger than allowed: `limit` bytes. */
export class BodyTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super('The body is larger than allowed.');
    this.limit = limit;
  }
}

/**
 * Reads a request's body whole, up to `limit` bytes. Throws `BodyTooLarge` as soon as more arrives, without waiting for the rest.
 * Returns null for a request without a body.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw new BodyTooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return size === 0 ? null : Buffer.concat(chunks);
}
