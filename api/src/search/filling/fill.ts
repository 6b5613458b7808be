import type { Database } from '@kennishub/db';
import type { EnqueuedTask } from 'meilisearch';
import { indexDocumentsOf } from '../meilisearch/document.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { FillingFailure } from './failures.ts';
import type { IndexServer } from './index-server.ts';
import { documentsOf } from './rows.ts';

/** What is needed to fill an index. */
export type Fillable = { db: Database; server: IndexServer; lexicon: () => Lexicon };

/** Documents in one request. */
const AT_ONCE = 500;

/**
 * Makes the index say of these items what the database says now: documents that are there are put in, others taken out. Doing it twice, or later
 * than something newer, changes nothing. To be called by one process at a time, else an older reading could arrive after a newer one.
 * Throws a `FillingFailure`.
 */
export async function fill({ db, server, lexicon }: Fillable, ids: readonly string[]): Promise<void> {
  // Documents sent to an index that is not there would make one, with settings that are not ours.
  await server.ask((client) => client.index(server.uid).getRawInfo());
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const batch = ids.slice(from, from + AT_ONCE);
    const rows = await documentsOf(db, batch);
    const present = new Set(rows.map(({ id }) => id));
    const gone = batch.filter((id) => !present.has(id));
    const tasks: EnqueuedTask[] = [];
    if (rows.length > 0) {
      const documents = indexDocumentsOf(rows, lexicon());
      tasks.push(await server.ask((client) => client.index(server.uid).addDocuments(documents, { primaryKey: 'id' })));
    }
    if (gone.length > 0) tasks.push(await server.ask((client) => client.index(server.uid).deleteDocuments(gone)));
    for (const task of tasks) await server.done(task);
  }
}

/**
 * As `fill`, but one document that the engine refuses does not keep the others out: halves are tried until it stands alone. Returns the reasons by id
 * of what was refused. Throws a `FillingFailure` for anything but a refusal.
 */
export async function fillAllButRefused(fillable: Fillable, ids: readonly string[]): Promise<Map<string, string>> {
  try {
    if (ids.length > 0) await fill(fillable, ids);
    return new Map();
  } catch (error) {
    if (!(error instanceof FillingFailure) || error.kind !== 'refused') throw error;
    const [only] = ids;
    if (ids.length === 1 && only) return new Map([[only, error.reason]]);
    const middle = Math.ceil(ids.length / 2);
    const first = await fillAllButRefused(fillable, ids.slice(0, middle));
    return new Map([...first, ...(await fillAllButRefused(fillable, ids.slice(middle)))]);
  }
}
