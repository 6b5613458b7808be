import { type Config, Meilisearch } from 'meilisearch';

/** Where a Meilisearch is. The key is made by `pnpm search:key`; null for a server without keys. */
export type EngineAddress = { url: string; key: string | null };

/** A client of the engine. Answers come uncompressed: packing them takes the engine five times as long as finding. */
export const openClient = ({ url, key }: EngineAddress, more: Pick<Config, 'timeout'> = {}): Meilisearch =>
  new Meilisearch({ host: url, ...(key && { apiKey: key }), requestInit: { headers: { 'accept-encoding': 'identity' } }, ...more });
