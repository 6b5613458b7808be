import type { Connection } from '@kennishub/db';
import type { Logger } from 'pino';

/** Tells within one process that something happened, whichever process it happened in. */
export type EventFeed = {
  /** Calls back after every event, and now and then without one. Returns what ends that. */
  listen: (onNews: () => void) => () => void;
  /** Aborted when the process stops: whoever waits for events ends. */
  closing: AbortSignal;
  close: () => Promise<void>;
};

/** What the database says when a transaction with an event commits; a trigger says it. */
const channel = 'events';
/** Looked again after so many milliseconds, for where no message comes through, such as behind a pooler of connections. */
const POLL_EVERY = 5_000;

/** Listens for events on a connection, until it is closed. */
export async function openFeed({ listen }: Pick<Connection, 'listen'>, { log }: { log: Logger }): Promise<EventFeed> {
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  const tellAll = (): void => {
    for (const listener of listeners) listener();
  };
  const stopListening = await listen(channel, tellAll).catch((error: unknown) => {
    log.warn({ reason: String(error) }, 'Events are not told; they are looked for now and then.');
    return async () => {};
  });
  const timer = setInterval(tellAll, POLL_EVERY);
  timer.unref();
  return {
    listen: (onNews) => {
      listeners.add(onNews);
      return () => listeners.delete(onNews);
    },
    closing: closing.signal,
    close: async () => {
      closing.abort();
      clearInterval(timer);
      listeners.clear();
      await stopListening();
    },
  };
}
