import { DatabaseUnusable, FolderInUse, openDatabase } from '@kennishub/db';
import { tendBulk } from './bulk/index.ts';
import { loadShippedContent } from './commands/load.ts';
import { listenForCommands } from './commands/running-hub.ts';
import { readConfig, SettingsError } from './config.ts';
import { tendItems } from './curation/index.ts';
import { openFeed } from './event/index.ts';
import { tendErasure } from './expert-request/index.ts';
import { openLinkChecker, tendLinks, tendReminders } from './guidance/index.ts';
import { createApiServer } from './http/server.ts';
import { openJobs } from './jobs/jobs.ts';
import { createLog } from './log.ts';
import { openProvider } from './login/oidc/provider.ts';
import { openMail } from './mail/open-mail.ts';
import { mailQueues } from './mail/queues.ts';
import { tendFormerMembers } from './person/index.ts';
import { openFilling } from './search/filling/filling.ts';
import { currentLexicon } from './search/lexicon/current-lexicon.ts';
import { openSearch } from './search/open-search.ts';
import { tendDocuments } from './search/remake.ts';
import { postgresSearch } from './search/search.ts';
import { gapsCounted, tendGaps } from './search-gap/index.ts';
import { openReceivers, startDelivering, webhookSettings } from './webhook/index.ts';

/** How long requests under way may take to end after the signal to stop, in milliseconds. */
const STOP_WITHIN = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config);
  const database = await openDatabase({
    url: config.databaseUrl ?? undefined,
    ownerUrl: config.databaseOwnerUrl ?? undefined,
    folder: config.dataFolder,
  });
  log.info(
    `The database is ${database.engine === 'pglite' ? `embedded, in ${config.dataFolder}` : 'Postgres'}; its tables are up to date.`,
  );
  const { db } = database;
  const loaded = await loadShippedContent(db, { firstTimeOnly: true });
  if (loaded) log.info(loaded);

  const words = await currentLexicon(database, { log });
  const { lexicon } = words;
  const now = () => new Date();
  const { meilisearch } = config;
  const filling = meilisearch ? await openFilling(database, { settings: meilisearch, lexicon, log, now, workers: true }) : null;
  const front = meilisearch && filling ? { ...meilisearch, uid: filling.server.uid } : null;
  const search = openSearch({ db, lexicon, log, meilisearch: front, onFailure: () => filling?.watch?.suspect() });
  const { siteUrl } = config;
  const jobs = await openJobs(database, mailQueues(), { log, workers: true });
  const mail = await openMail({ db, jobs, settings: config.mail, siteUrl, now, log });
  const oidc = config.oidc && openProvider(config.oidc);
  const feed = await openFeed(database, { log });
  const telling = webhookSettings(config.webhooks);
  const hub = { db, feed, webhookSettings: telling, lexicon, filling, mail, oidc, search, log, now, siteUrl };
  const server = createApiServer(hub);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, resolve);
  });
  log.info(`The API answers on http://localhost:${config.port}/graphql`);
  // An index that is a moment behind must not tell that nothing answers a question.
  const stopTending = tendGaps({ ...hub, search: postgresSearch(db, lexicon) });
  const receivers = openReceivers(telling);
  const stopDelivering = startDelivering(
    { db, now, receivers, sender: { ...telling, siteUrl }, sealingKey: telling.sealingKey },
    { feed, log },
  );
  const stopDocuments = tendDocuments(hub);
  const stopItems = tendItems(hub);
  const stopLinks = config.checkLinks ? tendLinks(hub, openLinkChecker({ siteUrl })) : null;
  const stopReminders = tendReminders(hub);
  const stopErasure = tendErasure(hub);
  const stopFormerMembers = tendFormerMembers(hub);
  const stopBulk = tendBulk({ ...hub, engine: database.engine });
  const commands = database.engine === 'pglite' ? await listenForCommands(config.dataFolder, { db, filling, siteUrl }) : null;

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info(`${signal}: finishing what is under way.`);
    // Streams have no end of their own: the server would wait for them.
    await feed.close();
    const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(force);
    await commands?.close();
    await Promise.all([
      stopTending(),
      stopDocuments(),
      stopItems(),
      gapsCounted(),
      stopDelivering(),
      stopBulk(),
      stopReminders(),
      stopErasure(),
      stopFormerMembers(),
      stopLinks?.(),
    ]);
    await receivers.close();
    await jobs.close();
    mail.close();
    await filling?.close();
    await words.close();
    await database.close();
    log.info('Stopped.');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  if (error instanceof SettingsError || error instanceof FolderInUse || error instanceof DatabaseUnusable) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    console.error(`Port ${(error as { port?: number }).port} is taken. Stop what listens there, or choose another port with API_PORT.`);
  else console.error(error);
  process.exit(1);
});
