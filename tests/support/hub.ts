import { createToken, type Role } from '@kennishub/api/access/index.ts';
import { type EventFeed, openFeed } from '@kennishub/api/event/index.ts';
import { createGraphql } from '@kennishub/api/graphql/server.ts';
import type { Hub } from '@kennishub/api/hub.ts';
import { openJobs } from '@kennishub/api/jobs/jobs.ts';
import { createLog } from '@kennishub/api/log.ts';
import type { OidcProvider } from '@kennishub/api/login/oidc/provider.ts';
import type { Letter } from '@kennishub/api/mail/blocks.ts';
import { mailBy } from '@kennishub/api/mail/mail.ts';
import { mailQueues } from '@kennishub/api/mail/queues.ts';
import { openFilling } from '@kennishub/api/search/filling/filling.ts';
import { currentLexicon } from '@kennishub/api/search/lexicon/current-lexicon.ts';
import { postgresSearch } from '@kennishub/api/search/search.ts';
import { webhookSettings } from '@kennishub/api/webhook/index.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { takeLetters } from './letters.ts';
import { makePerson, type TestPerson } from './people.ts';

/** An answer of GraphQL. `data` has the shape of the question; tests say which. */
export type Answer<Data> = {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  status: number;
};

export type TestHub = TestDatabase & {
  /** Asks the api as a visitor, or with a token or a login. All bounds and plugins of the real one are in between; only the network is not. */
  query: <Data = Record<string, never>>(
    document: string,
    variables?: object,
    options?: { token?: string; login?: string; origin?: string },
  ) => Promise<Answer<Data>>;
  /** What a server, or a worker, of one's own runs on. */
  parts: Hub;
  /** Sends a request of one's own making. */
  fetch: (request: Request) => Promise<Response>;
  /** Tells that something happened. */
  feed: EventFeed;
  /** Moves the clock. */
  setNow: (now: Date) => void;
  /** A token that belongs to nobody. */
  tokenFor: (role: Role) => Promise<string>;
  /** A member of the hub, with a token. */
  personWith: (wanted: Parameters<typeof makePerson>[1]) => Promise<TestPerson>;
  /** Empties the post: the letters that wait, written as they would go now. */
  letters: () => Promise<Letter[]>;
};

/** The api on a database of one's own, with a clock that stands still. With `engineUrl` it also fills a search engine there. */
export async function openHub(
  now = new Date('2026-03-12T09:30:00Z'),
  { engineUrl, oidc = null }: { engineUrl?: string; oidc?: OidcProvider | null } = {},
): Promise<TestHub> {
  const database = await openTestDatabase();
  let moment = now;
  const log = createLog({ logLevel: 'silent', prettyLogs: false });
  const words = await currentLexicon(database, { log });
  const { lexicon } = words;
  const filling = engineUrl
    ? await openFilling(database, {
        settings: { url: engineUrl, key: null, prefix: 'test-', requestWithin: 400 },
        lexicon,
        log,
        now: () => moment,
        workers: true,
        watchEvery: { every: 300, soon: 150 },
      })
    : null;
  const jobs = await openJobs(database, mailQueues(), { log, workers: false });
  const siteUrl = 'http://hub.test';
  const feed = await openFeed(database, { log });
  const hub: Hub = {
    db: database.db,
    feed,
    webhookSettings: webhookSettings({
      key: 'a key that only tests have, and nobody else',
      source: 'urn:nld:test',
      apiUrl: 'http://api.test',
      local: true,
    }),
    lexicon,
    search: postgresSearch(database.db, lexicon),
    filling,
    mail: mailBy(jobs),
    oidc,
    log,
    now: () => moment,
    siteUrl,
  };
  const graphql = createGraphql(hub);
  const fetch = async (request: Request, origin = 'test'): Promise<Response> => graphql.fetch(request, { requestId: 'test', origin });
  return {
    ...database,
    feed,
    parts: hub,
    close: async () => {
      await feed.close();
      await filling?.close();
      await jobs.close();
      await words.close();
      await database.close();
    },
    fetch,
    setNow: (next) => {
      moment = next;
    },
    tokenFor: async (role) => (await createToken(database.db, { role, label: 'test' }, moment)).token,
    personWith: (wanted) => makePerson(database.db, wanted, moment),
    letters: () => takeLetters(jobs.boss, { db: database.db, now: moment, siteUrl }),
    query: async (query, variables = {}, { token, login, origin } = {}) => {
      const authorization = login ? `Login ${login}` : token && `Bearer ${token}`;
      const response = await fetch(
        new Request('http://api/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...(authorization && { authorization }) },
          body: JSON.stringify({ query, variables }),
        }),
        origin,
      );
      return { ...((await response.json()) as Answer<never>), status: response.status };
    },
  };
}
