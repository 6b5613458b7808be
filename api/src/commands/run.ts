import { FolderInUse, openDatabase } from '@kennishub/db';
import { type Config, readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openFilling } from '../search/filling/filling.ts';
import { loadShippedWords } from '../search/lexicon/load-words.ts';
import { readWords } from '../search/lexicon/read-words.ts';
import { lexiconOf } from '../search/lexicon/words.ts';
import { commands } from './commands.ts';
import { progressBar } from './progress-bar.ts';
import { askRunningHub } from './running-hub.ts';

/** Runs a command on the database of the settings, or lets the running hub do it, and prints what it says. A mistake ends with exit code 1. */
export async function runCommand<Name extends keyof typeof commands>(
  name: Name,
  values: Parameters<(typeof commands)[Name]>[1],
): Promise<void> {
  try {
    console.log(await carryOut(name, values));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function carryOut<Name extends keyof typeof commands>(name: Name, values: Parameters<(typeof commands)[Name]>[1]): Promise<string> {
  const config = readConfig(process.env);
  const database = await openDatabase({
    url: config.databaseUrl ?? undefined,
    ownerUrl: config.databaseOwnerUrl ?? undefined,
    folder: config.dataFolder,
  }).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null;
    throw error;
  });
  const onProgress = progressBar();
  if (!database) return askRunningHub(config.dataFolder, name, values, onProgress);
  try {
    const filling = await fillingOf(config, database);
    try {
      return await commands[name]({ db: database.db, filling, siteUrl: config.siteUrl, onProgress }, values as never);
    } finally {
      await filling?.close();
    }
  } finally {
    await database.close();
  }
}

/** A command tells the hub what changed, and leaves the filling to it. */
async function fillingOf({ meilisearch, logLevel }: Config, database: Awaited<ReturnType<typeof openDatabase>>) {
  if (!meilisearch) return null;
  await loadShippedWords(database.db);
  const lexicon = lexiconOf((await readWords(database.db)).words);
  const log = createLog({ logLevel: logLevel === 'debug' ? 'debug' : 'silent', prettyLogs: false });
  return openFilling(database, { settings: meilisearch, lexicon: () => lexicon, log, now: () => new Date(), workers: false });
}
