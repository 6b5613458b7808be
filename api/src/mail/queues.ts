import type { QueueSettings } from '../jobs/jobs.ts';

/** Which letter is to go: `MailJob`. The letter itself is written when it goes, so no link and no text waits in the database. */
export const MAIL = 'mail';
/** What no mail server took after the last try, or refused for good. */
export const MAIL_DEAD = 'mail-dead';

const DAY = 86_400;

/** The queues of the mail, the dead letters first. `retryDelay` is the first wait, in seconds; tests take a short one. */
export const mailQueues = (retryDelay = 20): readonly QueueSettings[] => [
  { name: MAIL_DEAD, retryLimit: 0, retentionSeconds: 30 * DAY, deleteAfterSeconds: DAY },
  {
    name: MAIL,
    deadLetter: MAIL_DEAD,
    notify: true,
    // 20, 40, 80 … seconds up to half an hour: about a day in all.
    retryLimit: 50,
    retryDelay,
    retryBackoff: true,
    retryDelayMax: 1_800,
    expireInSeconds: 120,
    retentionSeconds: 2 * DAY,
    deleteAfterSeconds: 3_600,
  },
];
