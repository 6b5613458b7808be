import type { Context } from '../graphql/context.ts';

/** What every rule of curation needs: the database, the clock, who asks, and what keeps the search in step. */
export type Curator = Pick<Context, 'db' | 'now' | 'viewer' | 'lexicon' | 'filling'>;

/** How the audit trail names what happens by itself. */
export const CLOCK = 'clock';

/** Carries an answer out of a transaction, which is undone. */
export class Refused<Answer extends object> extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('Refused');
    this.answer = answer;
  }
}

/** Runs the work in one transaction; an answer that was thrown as `Refused` comes back as the answer, and nothing of the work stays. */
export async function inOneTransaction<Answer extends object, Refusal extends object>(
  { db }: Pick<Curator, 'db'>,
  work: (tx: Curator['db']) => Promise<Answer>,
): Promise<Answer | Refusal> {
  try {
    return await db.transaction((tx) => work(tx));
  } catch (error) {
    if (error instanceof Refused) return error.answer as Refusal;
    throw error;
  }
}
