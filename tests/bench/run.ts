import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { openFeed } from '@kennishub/api/event/index.ts';
import { createApiServer } from '@kennishub/api/http/server.ts';
import { createLog } from '@kennishub/api/log.ts';
import { currentLexicon } from '@kennishub/api/search/lexicon/current-lexicon.ts';
import { postgresSearch } from '@kennishub/api/search/search.ts';
import { webhookSettings } from '@kennishub/api/webhook/index.ts';
import { openDatabase, rowsOf } from '@kennishub/db';
import autocannon from 'autocannon';
import { scenarios } from './scenarios.ts';

/**
 * `pnpm bench`: how many answers a second the api gives, beside a bare node server that makes the same JSON with one hand-written statement on the
 * same database. Compare the ratio; the absolute numbers belong to the machine.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '5' }, connections: { type: 'string', default: '32' } } });
const duration = Number(values.seconds);
const connections = Number(values.connections);

const database = await openDatabase({ url: process.env['DATABASE_URL'], folder: process.env['BENCH_DIR'] ?? '.data/bench' });
const { db } = database;
const log = createLog({ logLevel: 'silent', prettyLogs: false });
const feed = await openFeed(database, { log });
const words = await currentLexicon(database, { log });
const { lexicon } = words;
const hub = {
  db,
  lexicon,
  search: postgresSearch(db, lexicon),
  filling: null,
  feed,
  webhookSettings: webhookSettings({ key: null, source: 'urn:nld:bench', apiUrl: 'http://api.test', local: false }),
  // Nothing that is measured sends a letter.
  mail: { send: () => Promise.reject(new Error('The bench has no post.')) },
  oidc: null,
  log,
  now: () => new Date(),
  siteUrl: 'http://localhost',
};

const api = createApiServer(hub);
const bare = createServer((request, response) => {
  const scenario = scenarios.find(({ name }) => request.url === `/${encodeURIComponent(name)}`);
  if (!scenario) {
    response.writeHead(404).end();
    return;
  }
  rowsOf<{ json: string }>(db, scenario.statement).then(
    ([row]) => response.writeHead(200, { 'content-type': 'application/json' }).end(row?.json),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const [apiUrl, bareUrl] = [await listening(api), await listening(bare)];

const rate = async (options: autocannon.Options): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({ ...options, connections, duration });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, and ${errors} requests failed: ${options.url}`);
  return requests.average;
};

console.log(`${database.engine}, ${connections} connections, ${duration} s each\n`);
console.log(`${'scenario'.padEnd(44)}${'ours /s'.padStart(10)}${'one statement /s'.padStart(18)}${'ratio'.padStart(8)}`);
for (const { name, query } of scenarios) {
  const body = JSON.stringify({ query });
  const first = (await (
    await fetch(`${apiUrl}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  ).json()) as { errors?: unknown };
  if (first.errors) throw new Error(`${name}: ${JSON.stringify(first.errors)}`);
  const ours = await rate({ url: `${apiUrl}/graphql`, method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const theirs = await rate({ url: `${bareUrl}/${encodeURIComponent(name)}` });
  console.log(
    `${name.padEnd(44)}${ours.toFixed(0).padStart(10)}${theirs.toFixed(0).padStart(18)}${(ours / theirs).toFixed(2).padStart(8)}`,
  );
}

api.close();
bare.close();
api.closeAllConnections();
bare.closeAllConnections();
await feed.close();
await words.close();
await database.close();
// Requests that were cut off at the end of a scenario keep their sockets; nothing is left to wait for.
process.exit(0);
