import { type Connection, openLocks } from '@kennishub/db';
import type { Logger } from 'pino';
import { type Jobs, openJobs } from '../../jobs/jobs.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { type Announce, announceTo } from './announce.ts';
import { type Drift, findDrift } from './drift.ts';
import { failureOf } from './failures.ts';
import { workOnFilling } from './fill-worker.ts';
import { type IndexServer, type IndexServerSettings, openIndexServer } from './index-server.ts';
import { FILL_LOCK, fillingQueues } from './queues.ts';
import { rebuildIndex } from './rebuild.ts';
import { workOnRebuilds } from './rebuild-worker.ts';
import { startWatch, type Watch } from './watch.ts';

/** What keeps the index of the search engine in step with the search documents. */
export type SearchFilling = {
  server: IndexServer;
  jobs: Jobs;
  /** To be handed to whatever writes search documents. */
  announce: Announce;
  /** Compares the whole index with the database, while nothing is filled. Throws a `FillingFailure`. */
  drift: () => Promise<Drift>;
  /** Makes the index anew and waits for it. Throws `RebuildUnderWay` or a `FillingFailure`. */
  rebuild: (by: string, onProgress?: (done: number, documents: number) => void) => Promise<number>;
  /** Whether the engine answers, and the key lets us see our index or that there is none. */
  isReachable: () => Promise<boolean>;
  /** The version of the engine; null when it does not tell. */
  version: () => Promise<string | null>;
  /** Looks after the index by itself; null when this process only sends. */
  watch: Watch | null;
  /** Ends what is under way, and gives back connections. */
  close: () => Promise<void>;
};

type Options = {
  settings: IndexServerSettings;
  lexicon: () => Lexicon;
  log: Logger;
  now: () => Date;
  /** Fill the index from this process, and watch it. Commands only send. */
  workers: boolean;
  /** Milliseconds between looks at the index, for tests. */
  watchEvery?: { every?: number; soon?: number };
};

/** How long to wait for a batch that is under way, in milliseconds. */
const WAIT_FOR_LOCK = 60_000;

export async function openFilling(connection: Connection, options: Options): Promise<SearchFilling> {
  const { settings, lexicon, log, now, workers, watchEvery } = options;
  const { db } = connection;
  const server = openIndexServer(settings);
  const fillable = { db, server, lexicon };
  const locks = openLocks(connection.source);
  const jobs = await openJobs(connection, fillingQueues, { log, workers });
  const rebuild: SearchFilling['rebuild'] = (by, onProgress) => rebuildIndex({ ...fillable, locks, now, by, onProgress });
  const watch = workers ? startWatch({ ...fillable, jobs, locks, log, now }, watchEvery) : null;
  if (watch) {
    await workOnFilling({ ...fillable, boss: jobs.boss, locks, log, onFailure: watch.suspect });
    await workOnRebuilds({ boss: jobs.boss, rebuild, log, onFailure: watch.suspect });
  }
  return {
    server,
    jobs,
    announce: announceTo(jobs),
    rebuild,
    watch,
    isReachable: () =>
      server
        .ask((client) => client.getRawIndexes({ limit: 1 }))
        .then(
          () => true,
          () => false,
        ),
    version: () =>
      server
        .ask((client) => client.getVersion())
        .then(
          ({ pkgVersion }) => pkgVersion,
          () => null,
        ),
    drift: async () => {
      const lock = await locks.take(FILL_LOCK, WAIT_FOR_LOCK);
      try {
        return await findDrift(fillable);
      } catch (error) {
        throw failureOf(error);
      } finally {
        await lock?.release();
      }
    },
    close: async () => {
      await watch?.close();
      await jobs.close();
      await locks.close();
    },
  };
}
