import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readConfig } from '@kennishub/api/config.ts';
import { openFeed } from '@kennishub/api/event/index.ts';
import { createApiServer } from '@kennishub/api/http/server.ts';
import { createLog } from '@kennishub/api/log.ts';
import { judgedQueries } from '@kennishub/api/search/judged/judged-queries.ts';
import { currentLexicon } from '@kennishub/api/search/lexicon/current-lexicon.ts';
import { openSearch } from '@kennishub/api/search/open-search.ts';
import { webhookSettings } from '@kennishub/api/webhook/index.ts';
import { openDatabase } from '@kennishub/db';
import autocannon from 'autocannon';

/**
 * `pnpm bench:search`: how many searches a second GraphQL answers with Meilisearch in front, beside Meilisearch asked directly with the very
 * requests that the search sends it, and with the bare words. Nothing is cached. Fill the index first (`pnpm search:rebuild`), from the same
 * database. Compare the ratio; the absolute numbers belong to the machine.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' } } });
const duration = Number(values.seconds);
const config = readConfig(process.env);
if (!config.meilisearch) {
  console.error('Say where Meilisearch is: MEILI_URL, MEILI_KEY, MEILI_PREFIX.');
  process.exit(1);
}
const { url: meiliUrl, key, prefix } = config.meilisearch;
const uid = `${prefix}items`;
const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };

const database = await openDatabase({ url: config.databaseUrl ?? undefined, folder: process.env['BENCH_DIR'] ?? '.data/bench' });
const log = createLog({ logLevel: 'silent', prettyLogs: false });
const feed = await openFeed(database, { log });
const words = await currentLexicon(database, { log });
const { lexicon } = words;
const { db } = database;
const search = openSearch({ db, lexicon, log, meilisearch: { url: meiliUrl, key, uid } });
// Nothing that is measured sends a letter.
const mail = { send: () => Promise.reject(new Error('The bench has no post.')) };
const api = createApiServer({
  db,
  lexicon,
  search,
  filling: null,
  feed,
  webhookSettings: webhookSettings({ key: null, source: 'urn:nld:bench', local: false }),
  mail,
  oidc: null,
  log,
  now: () => new Date(),
  siteUrl: 'http://localhost',
});
api.listen(0, '127.0.0.1');
await once(api, 'listening');
const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;

const texts = judgedQueries().map(({ query }) => query);
const document = `query ($text: String!) {
  search(text: $text, first: 20, facets: [THEME, SCHOOL_TYPE]) {
    totalCount degraded hits { type slug title summary score } facets { name values { value count } }
  }
}`;
const asked = texts.map((text) => JSON.stringify({ query: document, variables: { text } }));

/** The requests that the search sends to the engine for these texts. */
const sent = new Set<string>();
subscribe('undici:request:create', (message) => {
  const { path, body } = (message as { request: { path: string; body: unknown } }).request;
  if (path.endsWith('/multi-search') && Buffer.isBuffer(body)) sent.add(body.toString());
});
/** The first searches fill the memory of the ranking. */
for (const body of [...asked, ...asked]) {
  const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${body}: ${JSON.stringify(errors)}`);
}
const plain = texts.map((text) => JSON.stringify({ queries: [{ indexUid: uid, q: text, limit: 20, facets: ['terms'] }] }));

type Rate = { perSecond: number; p50: number; p99: number };
async function rate(url: string, bodies: readonly string[], more: Record<string, string>, connections: number): Promise<Rate> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: { 'content-type': 'application/json', ...more }, body }));
  const { requests: done, latency, non2xx, errors } = await autocannon({ url, connections, duration, requests });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, and ${errors} requests failed: ${url}`);
  return { perSecond: done.average, p50: latency.p50, p99: latency.p99 };
}

console.log(`${texts.length} judged queries, ${duration} s each, ${database.engine}\n`);
for (const connections of [1, 32]) {
  const ours = await rate(`${apiUrl}/graphql`, asked, {}, connections);
  const same = await rate(`${meiliUrl}/multi-search`, [...sent], headers, connections);
  const bare = await rate(`${meiliUrl}/multi-search`, plain, headers, connections);
  console.log(`${connections} connection${connections === 1 ? '' : 's'}`);
  for (const [name, { perSecond, p50, p99 }] of [
    ['through GraphQL', ours],
    ['Meilisearch, the same requests', same],
    ['Meilisearch, the bare words', bare],
  ] as const)
    console.log(
      `  ${name.padEnd(32)}${perSecond.toFixed(0).padStart(7)} /s   p50 ${p50} ms   p99 ${p99} ms   ${(perSecond / ours.perSecond).toFixed(2)} ×`,
    );
}
process.exit(0);
