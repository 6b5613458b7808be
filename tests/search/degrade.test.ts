import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '@kennishub/api/log.ts';
import type { SearchEngine } from '@kennishub/api/search/engine.ts';
import { withFallback } from '@kennishub/api/search/fallback.ts';
import type { Finder } from '@kennishub/api/search/finder.ts';
import { meilisearchFinder } from '@kennishub/api/search/meilisearch/finder.ts';
import { postgresFinder } from '@kennishub/api/search/postgres/finder.ts';
import { defaultTuning } from '@kennishub/api/search/ranking/tuning.ts';
import { createSearch } from '@kennishub/api/search/search.ts';
import { writeDocuments } from '@kennishub/api/search/search-document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { contractItems } from './contract-items.ts';

const lexicon = createLexicon();
/** How long an engine may take that never answers, and one that does: a busy machine alone takes more than the one. */
const [within, enough] = [200, 20_000];
const pause = 300;

/** Answers of an engine that is there, but not well. */
const ills: [string, RequestListener][] = [
  ['says nothing', () => undefined],
  ['hangs up', (request) => request.socket.destroy()],
  ['refuses the key', (_, response) => response.writeHead(403).end('{"message":"","code":"invalid_api_key","type":"auth","link":""}')],
  [
    'has no such index',
    (_, response) => response.writeHead(404).end('{"message":"","code":"index_not_found","type":"invalid_request","link":""}'),
  ],
  [
    'has no room left',
    (_, response) => response.writeHead(500).end('{"message":"","code":"no_space_left_on_device","type":"system","link":""}'),
  ],
  ['answers in HTML', (_, response) => response.writeHead(200).end('<h1>Welcome to nginx</h1>')],
  ['answers another question', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[]}')],
  ['breaks off', (_, response) => response.writeHead(200, { 'content-length': '5000' }).end('{"results":[{"hits"')],
  ['is empty', answerWith({ hits: [], estimatedTotalHits: 0, facetDistribution: {} })],
];

function answerWith(result: { estimatedTotalHits: number; hits: []; facetDistribution: object }): RequestListener {
  return async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { queries } = JSON.parse(body) as { queries?: unknown[] };
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(queries ? { results: queries.map(() => result) } : { results: [], total: result.estimatedTotalHits }));
  };
}

describe('a search while the engine in front is not well', () => {
  let database: TestDatabase;
  let server: Server | null = null;
  let asked = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.db.execute(sql`delete from search_documents`);
    await database.db.execute(sql`delete from search_words`);
    await database.db.transaction((tx) => writeDocuments(tx, manyItems, lexicon));
  });
  afterAll(() => database?.close());
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = null;
    asked = 0;
  });

  const searchOn = (url: string, patience = within): SearchEngine => {
    const behind = postgresFinder(database.db, defaultTuning);
    const engine = meilisearchFinder({ url, key: null, uid: 'items', within: patience, tuning: defaultTuning });
    const front: Finder = {
      find: (request) => {
        asked++;
        return engine.find(request);
      },
      titles: (typed, first) => {
        asked++;
        return engine.titles(typed, first);
      },
    };
    const log = createLog({ logLevel: 'silent', prettyLogs: false });
    return createSearch(
      database.db,
      () => lexicon,
      withFallback(front, behind, { log, failures: 3, pause: { first: pause, longest: pause } }),
    );
  };
  const serve = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it.each(ills)('is answered by Postgres, and says so, when the engine %s', async (_, listener) => {
    const engine = searchOn(await serve(listener));
    for (const text of ['thuiszitters', '']) {
      const result = await engine.search({ text, facets: ['theme'] });
      expect(result.degraded).toBe(true);
      expect(result.totalCount).toBeGreaterThan(0);
      expect(result.hits.length).toBeGreaterThan(0);
    }
    expect((await engine.suggest('thuisz'))[0]?.slug).toBe('thuiszitters-west');
    expect(asked).toBe(3);
  });

  it('is answered by Postgres when nothing listens', async () => {
    const result = await searchOn('http://127.0.0.1:9').search({ text: 'thuiszitters' });
    expect(result).toMatchObject({ degraded: true });
    expect(result.hits[0]?.slug).toBe('thuiszitters-west');
  });

  it('does not wait longer than the engine may take, and after three failures not at all', async () => {
    const engine = searchOn(await serve(() => undefined));
    const timed = async (): Promise<number> => {
      const start = performance.now();
      expect((await engine.search({ text: 'thuiszitters' })).degraded).toBe(true);
      return performance.now() - start;
    };
    const waits = [await timed(), await timed(), await timed()];
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(within - 20);
    await timed();
    expect(asked).toBe(3);
  });

  it('asks the engine again by itself, and one search at a time', async () => {
    let ill = true;
    const sick: RequestListener = (_, response) => response.writeHead(500).end('{}');
    const well = answerWith({ hits: [], estimatedTotalHits: manyItems.length, facetDistribution: {} });
    const engine = searchOn(await serve((request, response) => (ill ? sick : well)(request, response)), enough);
    // By a clock of our own: on a slow machine six searches take longer than the pause.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const afterThePause = () => vi.setSystemTime(Date.now() + pause + 50);
    for (let search = 0; search < 6; search++) await engine.search({ text: 'school' });
    expect(asked).toBe(3);
    afterThePause();
    await Promise.all(Array.from({ length: 10 }, () => engine.search({ text: 'school' })));
    expect(asked).toBe(4);
    ill = false;
    afterThePause();
    expect((await engine.search({ text: 'school' })).degraded).toBe(false);
    expect((await engine.search({ text: 'school' })).degraded).toBe(false);
  });

  it('goes on with the next page when the engine goes away in between', async () => {
    const request = { text: 'thuiszitters school', first: 2 };
    const whole = await searchOn('http://127.0.0.1:9').search({ ...request, first: 100 });
    const first = await searchOn('http://127.0.0.1:9').search(request);
    const next = await searchOn(await serve(() => undefined)).search({ ...request, after: first.endCursor ?? '' });
    expect([...first.hits, ...next.hits].map(({ id }) => id)).toEqual(whole.hits.slice(0, 4).map(({ id }) => id));
  });
});

/** Enough of them that an empty index is no small difference. */
const manyItems = Array.from({ length: 40 }, (_, index) => {
  const item = contractItems[index % contractItems.length];
  if (!item) throw new Error('The contract has items.');
  if (index < contractItems.length) return item;
  const id = `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  return { ...item, id, slug: `${item.slug}-${index}`, title: `${item.title} in de buurt van nummer ${index}` };
});
