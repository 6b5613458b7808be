import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Desk } from './desk.ts';
import { type Letters, letters } from './letters.ts';
import type { MailJob } from './mail.ts';
import { MAIL, MAIL_DEAD } from './queues.ts';
import type { Transport } from './transport.ts';

type Worker = { boss: PgBoss; transport: Transport; log: Logger; desk: () => Desk };
type Output = { code: string };

/** Brings letters away as soon as they are in the post, and tells the log of those that nobody took. No line holds an address. */
export async function workOnMail(worker: Worker): Promise<void> {
  const { boss, log } = worker;
  const soon = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  await boss.work(MAIL, { ...soon, batchSize: 5, perJobResults: true }, (jobs: Job<MailJob>[]) =>
    Promise.all(jobs.map((job) => bring(worker, job))),
  );
  await boss.work(MAIL_DEAD, { pollingIntervalSeconds: 10, notifyPollingIntervalSeconds: 10 }, async (jobs: Job<MailJob>[]) => {
    for (const { id, data } of jobs) log.error({ job: id, letter: data.kind }, 'A letter could not be sent, and will not be tried again.');
  });
}

async function bring({ transport, log, desk }: Worker, { id, data }: Job<MailJob>): Promise<JobResult<Output>> {
  try {
    const letter = await write(desk(), data);
    if (letter) await transport.deliver(letter);
    return { id, status: 'completed' };
  } catch (error) {
    const { code, forGood } = refusalOf(error);
    log.warn({ job: id, letter: data.kind, code }, forGood ? 'A letter was refused.' : 'A letter did not go; tried again later.');
    return { id, status: forGood ? 'deadletter' : 'failed', output: { code } };
  }
}

const write = <Kind extends keyof Letters>(desk: Desk, { kind, facts }: MailJob<Kind>) => letters[kind](desk, facts);

/**
 * What the server said, as a number or a word of the library: its sentence would repeat the address. Only a refusal with 5xx is for good; 4xx and
 * no answer pass.
 */
function refusalOf(error: unknown): { code: string; forGood: boolean } {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return { code: String(responseCode), forGood: responseCode >= 500 };
  return { code: typeof code === 'string' ? code : 'unknown', forGood: false };
}
