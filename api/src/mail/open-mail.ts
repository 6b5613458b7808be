import type { Database } from '@kennishub/db';
import type { Logger } from 'pino';
import type { Jobs } from '../jobs/jobs.ts';
import { type Mail, mailBy } from './mail.ts';
import { type MailSettings, openTransport } from './transport.ts';
import { workOnMail } from './worker.ts';

type Parts = { db: Database; jobs: Jobs; settings: MailSettings; siteUrl: string; now: () => Date; log: Logger };

/** The post of an api process: takes letters, and brings them away by itself. Closing the jobs first leaves nothing under way. */
export async function openMail({ db, jobs, settings, siteUrl, now, log }: Parts): Promise<Mail & { close: () => void }> {
  const transport = openTransport(settings);
  await workOnMail({ boss: jobs.boss, transport, log, desk: () => ({ db, now: now(), siteUrl }) });
  return { ...mailBy(jobs), close: transport.close };
}
