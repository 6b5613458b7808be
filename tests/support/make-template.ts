import { writeFileSync } from 'node:fs';
import { loadShippedContent } from '@kennishub/api/commands/load.ts';
import { openJobs } from '@kennishub/api/jobs/jobs.ts';
import { createLog } from '@kennishub/api/log.ts';
import { mailQueues } from '@kennishub/api/mail/queues.ts';
import { type Connection, createPglite, openPglite, openPostgres } from '@kennishub/db';

/** Run as a process: `pglite <file>` writes a dump with all tables and the real content, `postgres <url>` fills an empty database with them. */
const [engine, target = ''] = process.argv.slice(2);

/** The tables of the jobs, so that not every test file makes them. */
async function makeJobs(connection: Connection): Promise<void> {
  const jobs = await openJobs(connection, mailQueues(), { log: createLog({ logLevel: 'silent', prettyLogs: false }), workers: false });
  await jobs.close();
}

if (engine === 'postgres') {
  const connection = await openPostgres(target);
  await loadShippedContent(connection.db);
  await makeJobs(connection);
  await connection.close();
} else {
  const client = await createPglite();
  const connection = await openPglite(client);
  await loadShippedContent(connection.db);
  await makeJobs(connection);
  writeFileSync(target, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await client.close();
}
