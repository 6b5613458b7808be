import type { Database } from '@kennishub/db';
import type { Jobs } from '../jobs/jobs.ts';
import type { Letters } from './letters.ts';
import { MAIL } from './queues.ts';

export type MailJob<Kind extends keyof Letters = keyof Letters> = { kind: Kind; facts: Letters[Kind] };

/** Sends letters. */
export type Mail = {
  /** Puts a letter into the post in the transaction of what causes it: it goes when that commits, and never otherwise. */
  send: <Kind extends keyof Letters>(tx: Database, kind: Kind, facts: Letters[Kind]) => Promise<void>;
};

export const mailBy = (jobs: Pick<Jobs, 'send'>): Mail => ({
  send: async (tx, kind, facts) => {
    await jobs.send(tx, MAIL, { kind, facts } satisfies MailJob);
  },
});
