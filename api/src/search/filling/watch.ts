import type { Locks } from '@kennishub/db';
import type { Logger } from 'pino';
import type { Jobs } from '../../jobs/jobs.ts';
import { announceTo } from './announce.ts';
import { lettersOfOutages, refusedLetters, retryDeadLetters } from './dead-letters.ts';
import { findDrift } from './drift.ts';
import { failureOf } from './failures.ts';
import type { Fillable } from './fill.ts';
import { FILL, FILL_DEAD, FILL_LOCK, REBUILD } from './queues.ts';
import { quickLook } from './quick-look.ts';
import { clearUp } from './rebuild.ts';

type Watched = Fillable & { jobs: Jobs; locks: Locks; log: Logger; now: () => Date };

/** What a round saw, or did about it. */
export type Round = 'busy' | 'outage' | 'in-step' | 'mended' | 'rebuild-asked';

export type Watch = {
  /** Something went wrong: look soon, and at every document. */
  suspect: () => void;
  /** Looks now. Rounds never overlap. */
  look: () => Promise<Round>;
  close: () => Promise<void>;
};

/** Milliseconds between rounds: when all is well, and when something is wrong or still going on. */
const EVERY = 15_000;
const SOON = 2_000;
/** Rounds in a row that met changes under way before documents are compared nevertheless. */
const BUSY_ROUNDS = 10;
/** More differences than this, and than one in ten, are mended by making the index anew. */
const FEW = 500;

/**
 * Looks at the index at the start and every 15 seconds, and mends what is wrong with it: another engine, an empty one, an old copy, settings of before, changes that
 * nobody told of, what a rebuild left that was ended half-way. After an outage it brings back what that sent to the dead letters, and compares every document, since a request that seemed lost may have come late.
 */
export function startWatch(watched: Watched, { every = EVERY, soon = SOON }: { every?: number; soon?: number } = {}): Watch {
  let thorough = true;
  let busyRounds = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<Round> | undefined;

  async function round(): Promise<Round> {
    const { log } = watched;
    try {
      const inDetail = thorough || busyRounds >= BUSY_ROUNDS;
      const seen = await oneRound(watched, inDetail);
      busyRounds = seen === 'busy' ? busyRounds + 1 : 0;
      if (inDetail && seen !== 'busy') thorough = false;
      if (seen !== 'busy' && seen !== 'in-step') log.info({ seen }, 'The index of the search engine was not as it should be.');
      return seen;
    } catch (error) {
      const failure = failureOf(error);
      thorough = true;
      log.warn({ reason: failure.reason, error: failure.cause }, 'The search engine can not be looked at.');
      return 'outage';
    }
  }
  const plan = (wait: number): void => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), wait);
    timer.unref();
  };
  const look = (): Promise<Round> => {
    running ??= round().then((seen) => {
      running = undefined;
      plan(seen === 'in-step' ? every : soon);
      return seen;
    });
    return running;
  };
  void look();
  return {
    look,
    suspect: () => {
      thorough = true;
      if (!running) plan(soon);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function oneRound(watched: Watched, inDetail: boolean): Promise<Round> {
  const { db, jobs, locks } = watched;
  if ((await jobs.count(REBUILD)) > 0) return 'busy';
  const lock = await locks.take(FILL_LOCK);
  if (!lock) return 'busy';
  try {
    if (inDetail) await clearUp(watched);
    const underWay = await jobs.count(FILL);
    const finding = await quickLook(watched);
    const letters = await lettersOfOutages(db);
    if (letters.length > 0) await retryDeadLetters(jobs.boss, letters);
    // Other settings also mean other documents: the words of the search are in both.
    if (finding === 'no-index' || finding === 'settings') return await askRebuild(watched);
    if (letters.length > 0 || finding === 'unsure' || (underWay > 0 && !inDetail)) return 'busy';
    if (finding === 'in-step' && !inDetail) return 'in-step';
    return await mend(watched);
  } finally {
    await lock.release();
  }
}

/**
 * Compares every document, and sends what differs through the queue, or makes the index anew when that is a lot. What the engine refused is not sent again
 * until staff asks for it; a refusal that a later change made good is forgotten.
 */
async function mend(watched: Watched): Promise<Round> {
  const { db, jobs } = watched;
  const { missing, extra, stale, documents } = await findDrift(watched);
  const differing = new Set([...missing, ...extra, ...stale]);
  const refused = await refusedLetters(db);
  const madeGood = refused.filter(({ items }) => !items.some((id) => differing.has(id)));
  if (madeGood.length > 0)
    await jobs.boss.deleteJob(
      FILL_DEAD,
      madeGood.map(({ id }) => id),
    );
  const waiting = await idsUnderWay(jobs);
  const known = new Set([...waiting, ...refused.flatMap(({ items }) => items)]);
  const unknown = [...differing].filter((id) => !known.has(id));
  if (unknown.length === 0) return waiting.size > 0 ? 'busy' : 'in-step';
  if (unknown.length > Math.max(FEW, documents / 10)) return askRebuild(watched);
  await announceTo(jobs)(db, unknown);
  return 'mended';
}

/** What jobs that are not done will put right anyway. */
async function idsUnderWay({ boss }: Jobs): Promise<Set<string>> {
  const queued = await boss.findJobs<{ ids: string[] }>(FILL, { queued: true });
  return new Set(queued.flatMap(({ data }) => data.ids));
}

async function askRebuild({ db, jobs }: Watched): Promise<Round> {
  await jobs.send(db, REBUILD, { by: 'hub' });
  return 'rebuild-asked';
}
