import type { Lock, Locks } from '@kennishub/db';
import type { EnqueuedTask } from 'meilisearch';
import { indexDocumentsOf, type SearchDocumentRow } from '../meilisearch/document.ts';
import { indexSettings } from '../meilisearch/settings.ts';
import { FillingFailure, failureOf } from './failures.ts';
import type { Fillable } from './fill.ts';
import type { IndexServer } from './index-server.ts';
import { FILL_LOCK, REBUILD_LOCK } from './queues.ts';
import { noteBeginning, noteEnd, noteInterrupted, noteProgress } from './rebuilds.ts';
import { documentsAfter, documentsWrittenAfter, goneNumbers, stateOfDocuments } from './rows.ts';

export type RebuildOptions = Fillable & {
  locks: Locks;
  now: () => Date;
  /** Who asked for it, as the audit trail names them. */
  by: string;
  /** Documents in the new index, and documents there are. */
  onProgress?: ((done: number, documents: number) => void) | undefined;
};

/** Another process is making the index anew. */
export class RebuildUnderWay extends Error {
  override name = 'RebuildUnderWay';
  constructor() {
    super('De index wordt al opnieuw gemaakt.');
  }
}

/** Documents in one request, and requests that are on their way at a time: so much is in memory. */
const AT_ONCE = 1_000;
const ON_THEIR_WAY = 3;
/** How long the engine may take for all it was given, and how long to wait until a batch of changes is done, in milliseconds. */
const ALL_WITHIN = 6 * 3_600_000;
const WAIT_FOR_LOCK = 120_000;
/** More indexes than there ever are. */
const MOST_INDEXES = 1_000;
/** How often progress is noted, in milliseconds. */
const NOTE_EVERY = 400;

/**
 * Makes a new index from all search documents and puts it in the place of the old one in one step: whoever searches meets the old or the new, never half
 * of one. Changes go on into the old index meanwhile; before the step they are repeated in the new one, and none can come in between. When it ends
 * half-way the old index stays, and the next run clears up. Answers how many documents there are. Throws `RebuildUnderWay` or a `FillingFailure`.
 */
export async function rebuildIndex(options: RebuildOptions): Promise<number> {
  const lock = await options.locks.take(REBUILD_LOCK);
  if (!lock) throw new RebuildUnderWay();
  try {
    return await noted(options, lock);
  } finally {
    await lock.release();
  }
}

async function noted(options: RebuildOptions, lock: Lock): Promise<number> {
  const { db, server, now, by } = options;
  const begun = await stateOfDocuments(db);
  const id = await noteBeginning(db, { startedBy: by, startedAt: now(), documents: begun.count });
  let done = 0;
  try {
    const progress = progressOf(options, id, begun.count);
    await dropLeftovers(options);
    const uid = `${server.nextUid}${Date.now()}`;
    await server.carryOut((client) => client.createIndex(uid, { primaryKey: 'id' }));
    await server.carryOut((client) => client.index(uid).updateSettings(indexSettings(options.lexicon())));
    const copy = new Copy(options, uid, (count) => {
      done = count;
      progress(count);
    });
    await copy.everything();
    await copy.changes(begun.revision);
    await inOneStep(options, copy, lock);
    await noteEnd(db, id, { outcome: 'finished', reason: null, done: copy.documents, finishedAt: now() });
    return copy.documents;
  } catch (error) {
    const failure = failureOf(error);
    await noteEnd(db, id, { outcome: 'failed', reason: failure.reason, done, finishedAt: now() });
    throw failure;
  }
}

/** Puts the new index in place while nobody fills the old one. */
async function inOneStep({ locks, server }: RebuildOptions, copy: Copy, rebuildLock: Lock): Promise<void> {
  const fillLock = await locks.take(FILL_LOCK, WAIT_FOR_LOCK);
  if (!fillLock) throw new FillingFailure('outage', 'Een ander proces was te lang bezig met het vullen van de index.');
  try {
    await copy.changes(copy.revision);
    await copy.withoutGone();
    const { results } = await server.ask((client) => client.getRawIndexes({ limit: MOST_INDEXES }));
    const replaces = results.some(({ uid }) => uid === server.uid);
    if (!(await fillLock.isHeld()) || !(await rebuildLock.isHeld()))
      throw new FillingFailure('outage', 'De verbinding met de database viel weg. De oude index is gebleven.');
    await takePlace(server, copy.uid, replaces);
    if (replaces) await server.carryOut((client) => client.deleteIndex(copy.uid));
  } finally {
    await fillLock.release();
  }
}

/**
 * Lets the new index take the place of the old one, or, when there is none, its name: a swap would need an empty one, and that could be searched for a
 * moment. The engine does not show this task to keys that are not for all indexes, so what tells that it is done is the index itself.
 */
async function takePlace(server: IndexServer, uid: string, replaces: boolean): Promise<void> {
  const { createdAt } = await server.ask((client) => client.index(uid).getRawInfo());
  const indexes: [string, string] = replaces ? [server.uid, uid] : [uid, server.uid];
  await server.ask((client) => client.swapIndexes([{ indexes, rename: !replaces }]));
  await server.until(async (client) => {
    const { results } = await client.getRawIndexes({ limit: MOST_INDEXES });
    return results.some((index) => index.uid === server.uid && index.createdAt === createdAt);
  });
}

/**
 * Takes away what a run left that was ended half-way: its index, and the note that it goes on. Does nothing while one goes on. Throws a
 * `FillingFailure`.
 */
export async function clearUp(options: Pick<RebuildOptions, 'db' | 'server' | 'locks' | 'now'>): Promise<void> {
  const lock = await options.locks.take(REBUILD_LOCK);
  if (!lock) return;
  try {
    await dropLeftovers(options);
    await noteInterrupted(options.db, options.now());
  } finally {
    await lock.release();
  }
}

/** Indexes that earlier runs left behind when they were ended. */
async function dropLeftovers({ server }: Pick<RebuildOptions, 'server'>): Promise<void> {
  const { results } = await server.ask((client) => client.getRawIndexes({ limit: MOST_INDEXES }));
  for (const { uid } of results) if (uid.startsWith(server.nextUid)) await server.carryOut((client) => client.deleteIndex(uid));
}

function progressOf({ db, onProgress }: RebuildOptions, id: string, documents: number): (done: number) => void {
  let noted = performance.now();
  return (done) => {
    onProgress?.(Math.min(done, documents), documents);
    if (performance.now() - noted < NOTE_EVERY) return;
    noted = performance.now();
    // Only for who looks on; the end is noted for certain.
    noteProgress(db, id, Math.min(done, documents)).catch(() => {});
  };
}

/** The index under construction, and what has gone into it. */
class Copy {
  readonly uid: string;
  /** The highest revision that is known to be in it, with everything below. */
  revision = 0;
  private readonly options: RebuildOptions;
  private readonly onProgress: (done: number) => void;
  private readonly numbers = new Set<number>();
  private readonly underWay: { task: EnqueuedTask; count: number }[] = [];
  private done = 0;

  constructor(options: RebuildOptions, uid: string, onProgress: (done: number) => void) {
    this.options = options;
    this.uid = uid;
    this.onProgress = onProgress;
  }

  get documents(): number {
    return this.numbers.size;
  }

  /** All documents, in the order of their numbers. Reading goes on while the engine works. */
  async everything(): Promise<void> {
    await this.pour(
      (after) => documentsAfter(this.options.db, after, AT_ONCE),
      ({ number }) => number,
      0,
      ON_THEIR_WAY,
    );
  }

  /** What was written after this revision. One request after the other: a document that is written again meanwhile must not be overtaken. */
  async changes(since: number): Promise<void> {
    this.revision = await this.pour(
      (after) => documentsWrittenAfter(this.options.db, after, AT_ONCE),
      ({ revision }) => revision,
      since,
      1,
    );
  }

  /** Takes out what is no longer published. */
  async withoutGone(): Promise<void> {
    const { db, server } = this.options;
    const all = [...this.numbers];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const gone = await goneNumbers(db, all.slice(from, from + AT_ONCE));
      if (gone.length === 0) continue;
      await server.carryOut((client) => client.index(this.uid).deleteDocuments({ filter: `number IN [${gone.join(', ')}]` }));
      for (const number of gone) this.numbers.delete(number);
    }
  }

  private async pour(
    read: (after: number) => Promise<SearchDocumentRow[]>,
    placeOf: (row: SearchDocumentRow) => number,
    after: number,
    atATime: number,
  ): Promise<number> {
    const sending = new Set<Promise<void>>();
    let place = after;
    try {
      for (;;) {
        const rows = await read(place);
        const last = rows.at(-1);
        if (!last) break;
        place = placeOf(last);
        if (sending.size >= atATime) await Promise.race(sending);
        const sent = this.send(rows).then(() => {
          sending.delete(sent);
        });
        sending.add(sent);
        if (rows.length < AT_ONCE) break;
      }
      await Promise.all(sending);
      await this.settle();
    } catch (error) {
      await Promise.allSettled(sending);
      throw error;
    }
    return place;
  }

  private async send(rows: SearchDocumentRow[]): Promise<void> {
    const { server, lexicon } = this.options;
    const documents = indexDocumentsOf(rows, lexicon());
    const task = await server.ask((client) => client.index(this.uid).addDocuments(documents));
    this.underWay.push({ task, count: rows.length });
    for (const { number } of rows) this.numbers.add(number);
  }

  /** Waits until the engine has done all that it was given. */
  private async settle(): Promise<void> {
    const { server } = this.options;
    for (const { task, count } of this.underWay.splice(0).sort((a, b) => a.task.taskUid - b.task.taskUid)) {
      await server.done(task, ALL_WITHIN);
      this.done += count;
      this.onProgress(this.done);
    }
  }
}
