import { MeilisearchApiError } from 'meilisearch';
import { readConfig } from '../config.ts';
import { failureOf } from '../search/filling/failures.ts';
import { makeKey } from '../search/filling/key.ts';
import { readArguments } from './arguments.ts';

const usage = `MEILI_MASTER_KEY=… pnpm search:key [--replace]

Makes the key that the hub uses: it can search, fill and rebuild our own indexes, and nothing else. It is printed once; put it in MEILI_KEY.
The master key is read from MEILI_MASTER_KEY by this command alone, and stays out of the settings of the hub.
  --replace   first revoke the keys that this command made before`;

const { replace } = readArguments({ replace: { type: 'boolean' } }, usage);
try {
  const { meilisearch } = readConfig(process.env);
  const masterKey = process.env['MEILI_MASTER_KEY'];
  if (!meilisearch || !masterKey) throw new Error(`${meilisearch ? 'MEILI_MASTER_KEY' : 'MEILI_URL'} is not set.\n\n${usage}`);
  const { key, revoked } = await makeKey({ ...meilisearch, masterKey, replace: replace ?? false });
  if (revoked > 0) console.log(`${revoked} older ${revoked === 1 ? 'key was' : 'keys were'} revoked.\n`);
  console.log(
    `A key for the indexes that begin with ${meilisearch.prefix}. It is shown this once:\n\n  ${key}\n\nSet it as MEILI_KEY for every api.`,
  );
} catch (error) {
  if (error instanceof MeilisearchApiError && [401, 403].includes(error.response.status))
    console.error('Meilisearch does not take MEILI_MASTER_KEY for its master key.');
  else console.error(error instanceof Error && error.constructor === Error ? error.message : failureOf(error).reason);
  process.exitCode = 1;
}
