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
 * `pnpm bench:search`: how many searches a second GraphQL answers with Meilisearch in front, beside Meilisearch asked directly for the same: the words
 * that were typed, a page of hits with what is shown of them, the total, and with or without the counts of facets. All of them take turns, because a machine is rarely
 * as quiet the next minute. Nothing is cached. Fill the index first (`pnpm search:rebuild`), from the same database. Compare the ratio; the absolute
 * numbers belong to the machine.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '4' } } });
const duration = Number(values.seconds);
const rounds = Number(values.rounds);
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
/** What went wrong with the engine in front: then Postgres answered. */
const failures: unknown[] = [];
const search = openSearch({ db, lexicon, log, meilisearch: { url: meiliUrl, key, uid }, onFailure: (error) => failures.push(error) });
// Nothing that is measured sends a letter.
const mail = { send: () => Promise.reject(new Error('The bench has no post.')) };
const api = createApiServer({
  db,
  lexicon,
  search,
  filling: null,
  feed,
  webhookSettings: webhookSettings({ key: null, source: 'urn:nld:bench', apiUrl: 'http://api.test', local: false }),
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
const plainDocument = `query ($text: String!) { search(text: $text, first: 20) { totalCount degraded hits { type slug title summary } } }`;
const askedPlain = texts.map((text) => JSON.stringify({ query: plainDocument, variables: { text } }));

/** The first searches fill the memory of the ranking. */
for (const body of [...asked, ...asked]) {
  const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${body}: ${JSON.stringify(errors)}`);
}
const shown = ['type', 'slug', 'title', 'summary'];
const page = { indexUid: uid, limit: 20, attributesToRetrieve: shown };
const direct = texts.map((q) => JSON.stringify({ queries: [{ ...page, q, facets: ['terms.theme', 'terms.schoolType'] }] }));
const bare = texts.map((q) => JSON.stringify({ queries: [{ ...page, q }] }));
/** As somebody asks who sets nothing: with all that the index holds of each hit. */
const usual = texts.map((q) => JSON.stringify({ q }));
/** An answer of the same server that needs neither the engine nor the database: what GraphQL over HTTP takes by itself. */
const empty = [JSON.stringify({ query: '{ __typename }' })];

type Round = { perSecond: number; p50: number; p99: number; degraded: number };
/** The load comes from a thread of its own: it must not wait for the api, nor the api for it. */
async function round(url: string, bodies: readonly string[], more: Record<string, string>, connections: number): Promise<Round> {
  let degraded = 0;
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: { 'content-type': 'application/json', ...more }, body }));
  const { requests: done, latency, non2xx, errors } = await autocannon({ url, connections, duration, requests, workers: 1 });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, and ${errors} requests failed: ${url}`);
  if (url.startsWith(apiUrl)) degraded = failures.splice(0).length;
  return { perSecond: done.average, p50: latency.p50, p99: latency.p99, degraded };
}
const middle = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const asking: [string, string, string[], Record<string, string>][] = [
  ['through GraphQL', `${apiUrl}/graphql`, asked, {}],
  ['Meilisearch, words and facets', `${meiliUrl}/multi-search`, direct, headers],
  ['through GraphQL, without facets', `${apiUrl}/graphql`, askedPlain, {}],
  ['Meilisearch, words alone', `${meiliUrl}/multi-search`, bare, headers],
  ['Meilisearch, as it comes', `${meiliUrl}/indexes/${uid}/search`, usual, headers],
  ['an empty answer of GraphQL', `${apiUrl}/graphql`, empty, {}],
];
console.log(`${texts.length} judged queries, ${rounds} rounds of ${duration} s each, ${database.engine}\n`);
failures.length = 0;
for (const connections of [1, 32]) {
  const done = new Map<string, Round[]>(asking.map(([name]) => [name, []]));
  for (let turn = 0; turn < rounds; turn++)
    for (const [name, url, bodies, more] of asking) done.get(name)?.push(await round(url, bodies, more, connections));
  console.log(`${connections} connection${connections === 1 ? '' : 's'}`);
  const degraded = [...done.values()].flat().reduce((sum, turn) => sum + turn.degraded, 0);
  let ours: Round[] = [];
  for (const [name, turns] of done) {
    // What stands below an own line is compared with it.
    if (name.startsWith('through GraphQL')) ours = turns;
    const of = (what: keyof Round) => middle(turns.map((turn) => turn[what]));
    // Neighbours in time are compared, and then the middle is taken.
    const ratio = middle(turns.map(({ perSecond }, turn) => perSecond / (ours[turn]?.perSecond ?? Number.NaN)));
    console.log(
      `  ${name.padEnd(34)}${of('perSecond').toFixed(0).padStart(7)} /s   p50 ${of('p50')} ms   p99 ${of('p99')} ms   ${ratio.toFixed(2)} ×`,
    );
  }
  console.log(`  failures of the engine in front: ${degraded}`);
}
process.exit(0);
