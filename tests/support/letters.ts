import type { Jobs } from '@kennishub/api/jobs/jobs.ts';
import type { Letter } from '@kennishub/api/mail/blocks.ts';
import type { Desk } from '@kennishub/api/mail/desk.ts';
import { type Letters, letters } from '@kennishub/api/mail/letters.ts';
import type { MailJob } from '@kennishub/api/mail/mail.ts';
import { MAIL } from '@kennishub/api/mail/queues.ts';

const write = <Kind extends keyof Letters>(desk: Desk, { kind, facts }: MailJob<Kind>) => letters[kind](desk, facts);

/** Takes all letters out of the post and writes them; those that are not needed any more are left out. */
export async function takeLetters(boss: Jobs['boss'], desk: Desk): Promise<Letter[]> {
  const jobs = await boss.fetch<MailJob>(MAIL, { batchSize: 100 });
  const written: Letter[] = [];
  for (const { id, data } of jobs) {
    const letter = await write(desk, data);
    if (letter) written.push(letter);
    await boss.complete(MAIL, id);
  }
  return written;
}
