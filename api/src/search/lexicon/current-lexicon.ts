import type { Connection } from '@kennishub/db';
import type { Logger } from 'pino';
import type { Lexicon } from '../text/lexicon.ts';
import { loadShippedWords } from './load-words.ts';
import { readWords } from './read-words.ts';
import { lexiconOf } from './words.ts';

/** The words the search knows, kept as they are in the database. */
export type CurrentLexicon = {
  /** The words as they are now; the same object as long as no word changed, because much is remembered by it. */
  lexicon: () => Lexicon;
  /** Looks now whether a word changed. Rejects when the database does not answer; then the words stay as they were. */
  refresh: () => Promise<void>;
  close: () => Promise<void>;
};

/** What the database says when a word changed; a trigger says it. */
const channel = 'search_words_changed';
/** Looked at again after so many milliseconds, for where no message comes through, such as behind a pooler of connections. */
const POLL_EVERY = 20_000;

/**
 * Reads the words of the search, those that come with the hub brought in first, and follows their changes: within moments by a message of
 * the database, at the latest after `pollEvery` milliseconds. Rejects when the words can't be read at the start.
 */
export async function currentLexicon(
  { db, listen }: Pick<Connection, 'db' | 'listen'>,
  { log, pollEvery = POLL_EVERY }: { log: Logger; pollEvery?: number },
): Promise<CurrentLexicon> {
  await loadShippedWords(db);
  const first = await readWords(db);
  let { state } = first;
  let lexicon = lexiconOf(first.words);
  let closed = false;
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    if (closed) return;
    const now = await readWords(db);
    if (now.state === state) return;
    state = now.state;
    lexicon = lexiconOf(now.words);
  };
  /** One after the other, because an older answer must never come in after a newer one; and one look for all that ask while it waits. */
  const refresh = (): Promise<void> => {
    waiting ??= last
      .catch(() => {})
      .then(() => {
        waiting = null;
        return look();
      });
    last = waiting;
    return waiting;
  };
  const refreshInBackground = (): void => {
    refresh().catch((error: unknown) =>
      log.warn({ reason: String(error) }, 'The words of the search could not be read; they stay as they were.'),
    );
  };

  const stopListening = await listen(channel, refreshInBackground).catch((error: unknown) => {
    log.warn({ reason: String(error) }, 'Changes of the words of the search are not told; they are looked for now and then.');
    return async () => {};
  });
  const timer = setInterval(refreshInBackground, pollEvery);
  timer.unref();
  return {
    lexicon: () => lexicon,
    refresh,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await stopListening();
      await last.catch(() => {});
    },
  };
}
