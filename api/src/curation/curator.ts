import type { Context } from '../graphql/context.ts';
import { orRefused } from '../graphql/refused.ts';

/** What every rule of curation needs: the database, the clock, who asks, and what keeps the search in step. */
export type Curator = Pick<Context, 'db' | 'now' | 'viewer' | 'lexicon' | 'filling'>;

/** How the audit trail names what happens by itself. */
export const CLOCK = 'clock';

/** Runs the work in one transaction; an answer that was thrown as `Refused` comes back as the answer, and nothing of the work stays. */
export const inOneTransaction = <Answer extends object>(
  { db }: Pick<Curator, 'db'>,
  work: (tx: Curator['db']) => Promise<Answer>,
): Promise<Answer> => orRefused(() => db.transaction((tx) => work(tx)));
