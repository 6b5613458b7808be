import type { QueueSettings } from '../../jobs/jobs.ts';

/** Which items changed: `{ ids }`. */
export const FILL = 'search-fill';
/** What could not be put into the index after the last try. */
export const FILL_DEAD = 'search-fill-dead';
/** A wish to make the index anew: `{ by }`. */
export const REBUILD = 'search-rebuild';

const DAY = 86_400;

/** The queues of the filling, the dead letters before the queue that sends there. */
export const fillingQueues: readonly QueueSettings[] = [
  { name: FILL_DEAD, retryLimit: 0, retentionSeconds: 365 * DAY, deleteAfterSeconds: DAY },
  {
    name: FILL,
    deadLetter: FILL_DEAD,
    notify: true,
    // 1, 2, 4 … 30 seconds, with some chance in it: about five minutes in all.
    retryLimit: 14,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 30,
    // A worker that died is noticed by its silence; a slow one goes on for ten minutes at most.
    heartbeatSeconds: 10,
    expireInSeconds: 600,
    retentionSeconds: 90 * DAY,
    deleteAfterSeconds: 3_600,
  },
  {
    name: REBUILD,
    // One waiting or under way; more wishes are the same wish.
    policy: 'exclusive',
    notify: true,
    retryLimit: 3,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 30,
    heartbeatSeconds: 10,
    expireInSeconds: 6 * 3_600,
    retentionSeconds: 90 * DAY,
    deleteAfterSeconds: 7 * DAY,
  },
];

/** Locks over all processes: one fills at a time, one makes the index anew at a time. */
export const FILL_LOCK = 4_201_910;
export const REBUILD_LOCK = 4_201_911;
