import { createHash } from 'node:crypto';
import { type KeyCreation, Meilisearch, MeilisearchApiError } from 'meilisearch';

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
  for (const { uid } of before) await client.deleteKey(uid);
  const wish: KeyCreation = {
    name,
    description: 'Searches and fills the indexes of Kennishub.',
    actions: ACTIONS,
    indexes: [`${prefix}*`],
    expiresAt: null,
  };
  const { key } = await client.createKey(replace ? wish : { ...wish, uid: firstUid(name) }).catch((error: unknown) => {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'api_key_already_exists') return client.createKey(wish);
    throw error;
  });
  return { key, revoked: before.length };
}

/**
 * The engine makes a key out of the master key and this id. The same id for the first key means that an engine that lost its disk gives the same key once more, and that
 * no setting of the hub has to change.
 */
function firstUid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
