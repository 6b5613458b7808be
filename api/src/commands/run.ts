import { FolderInUse, openDatabase } from '@kennishub/db';
import { readConfig } from '../config.ts';
import { commands } from './commands.ts';
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
  const database = await openDatabase({ url: config.databaseUrl ?? undefined, folder: config.dataFolder }).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null;
    throw error;
  });
  if (!database) return askRunningHub(config.dataFolder, name, values);
  try {
    return await commands[name](database.db, values as never);
  } finally {
    await database.close();
  }
}
