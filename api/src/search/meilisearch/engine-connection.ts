import { type Dispatcher, Pool } from 'undici';
import type { EngineAddress } from './client.ts';
import { type Deadline, deadlineAfter } from './deadline.ts';

/** The engine answered, but not what was asked: an index that is empty, behind or not ours. */
export class UselessAnswer extends Error {
  override name = 'UselessAnswer';
}

/** Asks the engine: a path below its address, and what is posted there. Gives the answer, whatever it is. */
export type Ask = (path: string, body: object) => Promise<unknown>;

/**
 * Connections to an engine that stay open. The client of the engine goes by fetch, which takes node twice as long; and it lets the engine pack its
 * answers, which takes that even longer than finding them.
 */
export function openConnection({ url, key }: EngineAddress) {
  const origin = new URL(url);
  const pool = new Pool(origin.origin);
  const base = origin.pathname.replace(/\/$/, '');
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const askBefore =
    ({ signal }: Deadline): Ask =>
    async (path, body) => {
      const { status, text } = await whole(pool, { path: `${base}${path}`, method: 'POST', headers, body: JSON.stringify(body) }, signal);
      const answer: unknown = JSON.parse(text);
      if (status !== 200) throw new UselessAnswer(`The search engine answered ${status}, and no results.`);
      return answer;
    };
  return {
    /** Everything that is asked meanwhile must be answered within so many milliseconds. */
    async within<Result>(milliseconds: number, work: (ask: Ask) => Promise<Result>): Promise<Result> {
      const deadline = deadlineAfter(milliseconds);
      try {
        return await work(askBefore(deadline));
      } finally {
        deadline.done();
      }
    },
  };
}

/** A whole answer at once: reading it as a stream takes node a third longer. */
function whole(pool: Pool, request: Dispatcher.DispatchOptions, signal: AbortSignal): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const chunks: Buffer[] = [];
  let status = 0;
  let giveUp = (): void => reject(signal.reason);
  const onAbort = (): void => giveUp();
  if (signal.aborted) {
    giveUp();
    return promise;
  }
  signal.addEventListener('abort', onAbort, { once: true });
  const done = (): void => signal.removeEventListener('abort', onAbort);
  pool.dispatch(request, {
    onRequestStart(controller) {
      giveUp = () => controller.abort(signal.reason);
      if (signal.aborted) giveUp();
    },
    onResponseStart(_controller, statusCode) {
      status = statusCode;
    },
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      done();
      resolve({ status, text: Buffer.concat(chunks).toString() });
    },
    onResponseError(_controller, error) {
      done();
      reject(error);
    },
  });
  return promise;
}
