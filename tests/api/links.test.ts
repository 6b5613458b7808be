import type { lookup } from 'node:dns';
import { linksIn } from '@kennishub/api/guidance/links/addresses.ts';
import { checkDueLinks } from '@kennishub/api/guidance/links/check-due.ts';
import { gatherLinks } from '@kennishub/api/guidance/links/gather.ts';
import { type LinkChecker, openLinkChecker } from '@kennishub/api/guidance/links/link-checker.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { type LinkedSites, openLinkedSites } from '../support/linked-sites.ts';

let hub: TestHub;
let sites: LinkedSites;
let checker: LinkChecker;
beforeAll(async () => {
  [hub, sites] = await Promise.all([openHub(), openLinkedSites()]);
  checker = openLinkChecker({ siteUrl: 'http://hub.test', local: true, within: 700 });
});
afterAll(async () => {
  await checker.close();
  await sites.close();
  await hub.close();
});

test('addresses are found in texts, with the field they stand in', () => {
  expect(
    linksIn({
      title: 'Niets',
      url: 'https://voorbeeld.nl/a#b',
      body: 'Zie [dit](https://voorbeeld.nl/c_(d)) of https://voorbeeld.nl/e. <http://x.voorbeeld.nl> mailto:a@b.nl https://u:p@voorbeeld.nl https://voorbeeld.nl/e',
      slug: 'https://voorbeeld.nl/no',
    }),
  ).toEqual([
    { path: 'url', url: 'https://voorbeeld.nl/a' },
    { path: 'body', url: 'https://voorbeeld.nl/c_(d)' },
    { path: 'body', url: 'https://voorbeeld.nl/e' },
    { path: 'body', url: 'http://x.voorbeeld.nl/' },
  ]);
});

/** A name server that leads everybody to this machine. */
const inside = ((_name: string, _options: object, found: (error: null, addresses: object[]) => void) =>
  found(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;

describe('asking for an address', () => {
  test.each([
    ['ok', { status: 200, failure: null }],
    ['no-head', { status: 200, failure: null }],
    ['hops/4', { status: 200, failure: null }],
    ['403', { status: 403, failure: null }],
    ['404', { status: 404, failure: 'not-found' }],
    ['410', { status: 410, failure: 'not-found' }],
    ['500', { status: 500, failure: 'server-error' }],
    ['endless/0', { status: 302, failure: 'too-many-redirects' }],
    ['file', { status: 302, failure: 'too-many-redirects' }],
    ['inside', { status: null, failure: 'not-public' }],
    ['silent', { status: null, failure: 'timeout' }],
    ['broken', { status: null, failure: 'unreachable' }],
  ])('of a page that is %s', async (behaviour, outcome) => {
    expect(await checker.check(sites.page(behaviour))).toEqual(outcome);
  });

  test('follows five redirects and no more, and says who asks', async () => {
    sites.asked.length = 0;
    await checker.check(sites.page('endless/0'));
    expect(sites.asked).toHaveLength(6);
    expect(sites.agent()).toBe('Kennishub-linkcontrole (+http://hub.test/over)');
  });

  test.each([
    'http://127.0.0.1:1/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'http://localhost:1/',
    'http://2130706433/',
    'http://voorbeeld.nl/',
  ])('never asks inside: %s', async (url) => {
    const outside = openLinkChecker({
      siteUrl: 'http://hub.test',
      within: 700,
      lookup: inside,
    });
    expect(await outside.check(url)).toEqual({ status: null, failure: 'not-public' });
    await outside.close();
  });
});

describe('the addresses of what is published', () => {
  const at = (day: string) => new Date(`2026-03-${day}T09:30:00Z`);
  const stateOf = async (url: string) =>
    (
      await rowsOf<{ failure: string | null; days: number }>(
        hub.db,
        sql`select failure, failed_days as days from web_links where url = ${url}`,
      )
    )[0];
  const publishUrl = (url: string | null) =>
    hub.db.execute(
      sql`update revisions set snapshot = case when ${url}::text is null then snapshot - 'url' else jsonb_set(snapshot, '{url}', to_jsonb(${url}::text)) end
        where item_id = (select id from items where key = 'implementatieplan-met-andere-ogen') and status = 'published'`,
    );
  const settle = () => hub.db.execute(sql`update web_links set due_at = '2027-01-01' where url not like 'http://127.%'`);

  test('are gathered once, are dead after failing on two different days, and come back', async () => {
    const url = sites.page('404');
    await publishUrl(url);
    expect(await gatherLinks(hub.db, at('12'))).toBeGreaterThan(10);
    await settle();
    expect(await checkDueLinks(hub.db, checker, at('12'), 0)).toBe(1);
    expect(await stateOf(url)).toEqual({ failure: 'not-found', days: 1 });
    expect(await checkDueLinks(hub.db, checker, at('12'), 0)).toBe(0);
    await hub.db.execute(sql`update web_links set due_at = ${at('12').toISOString()} where url = ${url}`);
    await checkDueLinks(hub.db, checker, at('12'), 0);
    expect(await stateOf(url)).toEqual({ failure: 'not-found', days: 1 });
    await checkDueLinks(hub.db, checker, at('13'), 0);
    expect(await stateOf(url)).toEqual({ failure: 'not-found', days: 2 });
    expect(await checkDueLinks(hub.db, checker, at('19'), 0)).toBe(0);
    expect(await checkDueLinks(hub.db, { check: async () => ({ status: 200, failure: null }) }, at('20'), 0)).toBe(1);
    expect(await stateOf(url)).toEqual({ failure: null, days: 0 });
  });

  test('are forgotten when they stand nowhere any more', async () => {
    await publishUrl(null);
    await gatherLinks(hub.db, at('20'));
    expect(await stateOf(sites.page('404'))).toBeUndefined();
  });

  test('of one host are asked one after the other', async () => {
    await hub.db.execute(
      sql`insert into web_links (url, due_at) select ${sites.page('ok')} || '/' || n, '2026-03-01' from generate_series(1, 6) n`,
    );
    const before = sites.most();
    expect(await checkDueLinks(hub.db, checker, at('21'), 0)).toBe(6);
    expect(sites.most()).toBe(before);
    expect(before).toBe(1);
  });

  test('that fail are listed for who looks after the item, and told to who writes', async () => {
    const url = sites.page('410');
    await publishUrl(url);
    const token = await hub.tokenFor('editor');
    const [item] = await rowsOf<{ id: string }>(hub.db, sql`select id from items where key = 'implementatieplan-met-andere-ogen'`);
    const asked = await hub.query<{ checkLinks: { links: number } }>(
      'mutation ($input: CheckLinksInput!) { checkLinks(input: $input) { ... on LinkCheck { links } ... on Problem { message } } }',
      { input: { itemId: item?.id } },
      { token },
    );
    expect(asked.data.checkLinks).toEqual({ links: 1 });
    await settle();
    await checkDueLinks(hub.db, checker, new Date('2026-03-22T09:30:00Z'), 0);
    const list = '{ linkProblems { totalCount nodes { url failure message status dead lastOkAt items { slug } } } }';
    const problems = async (as: string) => (await hub.query<{ linkProblems: unknown }>(list, {}, { token: as })).data.linkProblems;
    expect(await problems(token)).toEqual({
      totalCount: 1,
      nodes: [
        {
          url,
          failure: 'NOT_FOUND',
          message: 'Deze pagina bestaat niet meer.',
          status: 410,
          dead: false,
          lastOkAt: null,
          items: [{ slug: 'implementatieplan-met-andere-ogen' }],
        },
      ],
    });
    const { token: stranger } = await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] });
    expect(await problems(stranger)).toEqual({ totalCount: 0, nodes: [] });
    expect((await hub.query(list)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const advice = await hub.query<{ guidance: { links: unknown } }>(
      'query ($id: ID!) { guidance(input: { itemId: $id }) { links { path url failure dead } } }',
      { id: item?.id },
      { token },
    );
    expect(advice.data.guidance.links).toEqual([{ path: 'url', url, failure: 'NOT_FOUND', dead: false }]);
  });
});
