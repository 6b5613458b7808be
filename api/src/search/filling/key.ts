import { Meilisearch } from 'meilisearch';

/**
 * All that the hub does with the engine: search, fill, make anew, put in place, and look whether it is in step. No keys, no dumps, no cancelling. (The engine
 * gives its version only to keys that are for all indexes.)
 */
const ACTIONS = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
];

const REQUEST_WITHIN = 10_000;

type KeyWish = {
  url: string;
  /** What the names of the indexes begin with that the key is for. */
  prefix: string;
  masterKey: string;
  /** Whether keys that were made before are revoked. */
  replace: boolean;
};

/** Makes the key of the hub with the master key. Errors are those of the client. */
export async function makeKey({ url, prefix, masterKey, replace }: KeyWish): Promise<{ key: string; revoked: number }> {
  const client = new Meilisearch({ host: url, apiKey: masterKey, timeout: REQUEST_WITHIN });
  const name = `Kennishub ${prefix}`;
  const before = replace ? (await client.getKeys({ limit: 1_000 })).results.filter((key) => key.name === name) : [];
  const { key } = await client.createKey({
    name,
    description: 'Searches and fills the indexes of Kennishub.',
    actions: ACTIONS,
    indexes: [`${prefix}*`],
    expiresAt: null,
  });
  for (const { uid } of before) await client.deleteKey(uid);
  return { key, revoked: before.length };
}
