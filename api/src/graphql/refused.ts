/** Carries an answer out of a transaction, which is undone by it: nothing of what was done or counted stays. */
export class Refused<Answer extends object> extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('Refused');
    this.answer = answer;
  }
}

/** What the work answers, or what it threw as `Refused`. To be put around the transaction, not into it. */
export async function orRefused<Answer extends object>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return (error as Refused<Answer>).answer;
    throw error;
  }
}
