import { randomUUID } from 'node:crypto';
import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { IndexServer } from '../filling/index-server.ts';
import { keyOf } from './judged-queries.ts';
import type { Find } from './score.ts';

type Plain = { id: string; type: string; slug: string; title: string; summary: string; body: string; area: string; facets: string };

const batchSize = 500;

/**
 * A baseline: Meilisearch with its default settings (but that kinds of item can be told apart), over the same texts. In an index of its own,
 * which `close` takes away again. Throws a `FillingFailure`.
 */
export async function plainMeilisearch(
  db: Database,
  server: IndexServer,
  prefix: string,
): Promise<{ find: Find; close: () => Promise<void> }> {
  const uid = `${prefix}plain-${randomUUID()}`;
  const close = async (): Promise<void> => {
    await server.carryOut((client) => client.deleteIndex(uid));
  };
  await server.carryOut((client) => client.createIndex(uid, { primaryKey: 'id' }));
  try {
    await server.carryOut((client) => client.index(uid).updateFilterableAttributes(['type']));
    let last = '';
    for (;;) {
      const documents = await rowsOf<Plain>(
        db,
        sql`select id, type, slug, title, summary, body, area, facets from search_documents
          where id::text > ${last}::text order by id::text limit ${batchSize}::int`,
      );
      last = documents.at(-1)?.id ?? '';
      if (documents.length === 0) break;
      await server.carryOut((client) => client.index<Plain>(uid).addDocuments(documents));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const find: Find = async (text, types) => {
    const [type] = types;
    const { hits } = await server.ask((client) =>
      client.index<Plain>(uid).search(text, {
        limit: 20,
        attributesToRetrieve: ['type', 'slug'],
        ...(type !== undefined && { filter: `type = ${JSON.stringify(type)}` }),
      }),
    );
    return hits.map(keyOf);
  };
  return { find, close };
}
