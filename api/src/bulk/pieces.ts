import type { IncomingMessage } from 'node:http';

/** Milliseconds that somebody may go on sending what is no longer wanted. */
const LINGER = 5_000;

/** What comes in. Whoever stops reading can still answer: the connection stays. */
export const piecesOf = (request: IncomingMessage): AsyncIterableIterator<Buffer> => request.iterator({ destroyOnReturn: false });

/**
 * Reads on for a moment and keeps nothing, after a request was answered before all of it was here: a connection that is closed on somebody who is still
 * sending takes the answer along.
 */
export function discardRest(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const end = setTimeout(() => request.destroy(), LINGER);
  end.unref();
  request.once('close', () => clearTimeout(end));
  request.resume();
}
