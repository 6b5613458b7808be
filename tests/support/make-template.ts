import { writeFileSync } from 'node:fs';
import { loadShippedContent } from '@kennishub/api/commands/load.ts';
import { createPglite, openPglite, openPostgres } from '@kennishub/db';

/** Run as a process: `pglite <file>` writes a dump with all tables and the real content, `postgres <url>` fills an empty database with them. */
const [engine, target = ''] = process.argv.slice(2);
if (engine === 'postgres') {
  const { db, close } = await openPostgres(target);
  await loadShippedContent(db);
  await close();
} else {
  const client = await createPglite();
  const { db } = await openPglite(client);
  await loadShippedContent(db);
  writeFileSync(target, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await client.close();
}
