import { type Database, rowsOf } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';

/**
 * Says which documents there are, and in which writing: equal texts mean that nothing changed in between. Documents that come or go change their
 * number; documents that change get a higher revision, and since writers wait for each other, never a lower one than is seen already.
 */
export const documentsState: SQL<string> = sql`(select concat((select documents from search_words where word = '*'), ':', (select max(revision) from search_documents)))`;

/** Looks at the state of the documents. Whoever asks while a look is under way shares the next one, which begins after it: so one statement serves many. */
export function documentsLook(db: Database): () => Promise<string> {
  const look = async (): Promise<string> => {
    const [row] = await rowsOf<{ state: string }>(db, sql`select ${documentsState} as state`);
    return row?.state ?? '';
  };
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<string> | null = null;
  return () => {
    if (waiting) return waiting;
    const next = last.then(() => {
      waiting = null;
      return look();
    });
    waiting = next;
    last = next.catch(() => {});
    return next;
  };
}
