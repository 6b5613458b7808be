import type { SearchEngine } from '@kennishub/api/search/engine.ts';
import { postgresSearch } from '@kennishub/api/search/search.ts';
import { writeDocuments } from '@kennishub/api/search/search-document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { closeGapsThatMatch, forgetOldGaps, gapsCounted, noteGap } from '@kennishub/api/search-gap/index.ts';
import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contractItems } from '../search/contract-items.ts';
import { openHub, type TestHub } from '../support/hub.ts';

const start = new Date('2026-03-12T09:30:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

let hub: TestHub;
let engine: SearchEngine;
let editor: string;
beforeAll(async () => {
  hub = await openHub(start);
  engine = postgresSearch(hub.db, createLexicon);
  editor = await hub.tokenFor('editor');
  return () => hub.close();
});
/** With secrets that are always the same, the marks of visitors are too. */
beforeEach(() =>
  hub.db.execute(sql`insert into search_gap_secrets select period, 'secret ' || period from generate_series(340, 350) period`),
);
afterEach(async () => {
  await gapsCounted();
  hub.setNow(start);
  await hub.db.execute(sql`truncate search_gaps, search_gap_secrets`);
});

/** Addresses of this test only: the process remembers what each of them asked today. */
const visitor = (name: string) => `${expect.getState().currentTestName} ${name}`;
type Found = { search: { hits: { weaker: boolean }[] } };
async function search(text: string, who: string, filter: object = {}): Promise<Found['search']['hits']> {
  const { data } = await hub.query<Found>(
    'query ($text: String, $filter: SearchFilter, $types: [SearchType!], $order: SearchOrder, $exact: Boolean) { search(text: $text, exact: $exact, filter: $filter, types: $types, order: $order) { hits { weaker } } }',
    { text, ...filter },
    { origin: visitor(who) },
  );
  await gapsCounted();
  return data.search.hits;
}
const kept = () =>
  rowsOf<Record<string, unknown>>(
    hub.db,
    sql`select text, key, count, bit_count(visitors)::int as visitors from search_gaps order by text`,
  );

type Gap = {
  id: string;
  text: string;
  count: number;
  firstDay: string;
  lastDay: string;
  status: string;
  reason: string | null;
  closedBy: { __typename: string; slug?: string } | null;
};
const listQuery = `query ($first: Int, $after: String, $status: SearchGapStatus) { searchGaps(first: $first, after: $after, status: $status) {
  totalCount pageInfo { endCursor hasNextPage }
  nodes { id text count firstDay lastDay status reason closedBy { __typename ... on Pilot { slug } } } } }`;
const list = async (variables: object = {}, token: string | undefined = editor) =>
  await hub.query<{ searchGaps: { totalCount: number; nodes: Gap[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
    listQuery,
    variables,
    { ...(token && { token }) },
  );
const gaps = async (status = 'OPEN') => (await list({ status })).data.searchGaps.nodes;
const close = async (input: object, token: string | undefined = editor) =>
  hub.query<{ closeSearchGap: { __typename: string; status?: string; message?: string } | null }>(
    `mutation ($input: CloseSearchGapInput!) { closeSearchGap(input: $input) { __typename ... on SearchGap { status reason } ... on Problem { message next } } }`,
    { input },
    { ...(token && { token }) },
  );

describe('a search that nothing answers', () => {
  test('is counted once for each visitor a day, and shown from three visitors on', async () => {
    expect(await search('kwantumzwemmen', 'a')).toEqual([]);
    await search('Kwantumzwemmen?', 'a');
    await search('kwantumzwemmen', 'b');
    expect(await kept()).toEqual([{ text: 'kwantumzwemmen', key: expect.any(String), count: 2, visitors: 2 }]);
    expect((await list()).data.searchGaps).toMatchObject({ totalCount: 0, nodes: [] });
    await search('kwantumzwemmen', 'd');
    expect(await gaps()).toEqual([
      {
        id: expect.any(String),
        text: 'kwantumzwemmen',
        count: 3,
        firstDay: '2026-03-12',
        lastDay: '2026-03-12',
        status: 'OPEN',
        reason: null,
        closedBy: null,
      },
    ]);
  });

  test('of one visitor stays unseen, however many days that visitor comes back', async () => {
    // Within these days a new secret comes, so the visitor gets a second mark, and never a third before the text is forgotten.
    for (const day of [40, 41, 42, 57, 69]) {
      hub.setNow(later(day));
      await search('kwantumzwemmen', 'a');
    }
    expect(await kept()).toMatchObject([{ count: 5, visitors: 2 }]);
    expect(await gaps()).toEqual([]);
  });

  test('is one with its other forms and another order of words', async () => {
    await search('zeepkistjes van kwantumfeesten', 'a');
    await search('kwantumfeest zeepkistje', 'b');
    expect(await kept()).toMatchObject([{ text: 'zeepkistjes van kwantumfeesten', count: 2 }]);
  });

  test('counts when all that was found holds less than half of it', async () => {
    const hits = await search('kwantumzwemmen zeepkistrace jeugdhulp', 'a');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ weaker }) => weaker)).toBe(true);
    expect(await kept()).toHaveLength(1);
  });

  test('does not count with a filter, a kind, another order, words to be taken as typed or no text, nor when something was found', async () => {
    await search('kwantumzwemmen', 'a', { filter: { themes: ['home-sitters'] } });
    await search('kwantumzwemmen', 'a', { types: ['PILOT'] });
    await search('kwantumzwemmen', 'a', { order: 'NEWEST' });
    await search('kwantumzwemmen', 'a', { exact: true });
    await search('', 'a');
    await search('thuiszitters', 'a');
    expect(await kept()).toEqual([]);
    await search('kwantumzwemmen', 'a', { filter: {}, types: [], order: 'RELEVANCE' });
    expect(await kept()).toHaveLength(1);
  });
});

describe('what may be personal is not kept:', () => {
  test.each([
    ['a BSN', 'kwantumleerling 111222333'],
    ['a BSN in pieces', 'kwantumleerling 111 222 333'],
    ['an e-mail address', 'kwantum jansje@voorbeeld.nl'],
    ['a telephone number', 'kwantum 0612345678'],
    ['a telephone number in pieces', 'kwantum 030 - 123 45 67'],
    ['a number of a phone without its area', 'kwantum 123456'],
    ['a date', 'kwantum 12-05-2014'],
    ['an address', 'kwantum 1234 AB 12'],
    ['a story', 'kwantum een twee drie vier vijf zes zeven acht negen tien elf twaalf'],
    ['a long word', `kwantum ${'x'.repeat(120)}`],
    ['no words', '?!'],
  ])('%s', async (_what, text) => {
    await search(text, 'a');
    expect(await kept()).toEqual([]);
  });

  test('years and figures are no person', async () => {
    for (const text of ['kwantumagenda 2019-2022', 'kwantumfeest 2019 2020', 'kwantumles zeepkist 12', 'kw@ntumzl 22-01'])
      await search(text, 'a');
    expect((await kept()).map(({ text }) => text)).toHaveLength(4);
  });

  test('nothing of the address of a visitor is in the database', async () => {
    await search('kwantumzwemmen', 'a');
    const [row] = await rowsOf<{ all: string }>(hub.db, sql`select to_jsonb(gap)::text as all from search_gaps gap`);
    expect(row?.all).not.toContain(visitor('a'));
    expect(row?.all).not.toMatch(/\d\d:\d\d/);
  });
});

describe('counting', () => {
  test('is one statement after the search, and none for what is not kept', async () => {
    const statementsFor = async (text: string) =>
      (await hub.countStatements(() => search(text, 'statements'))).statements.filter((one) => /search_gap/.test(one));
    expect(await statementsFor('kwantumzwemmen')).toHaveLength(1);
    expect(await statementsFor('kwantumzwemmen')).toHaveLength(0);
    expect(await statementsFor('kwantum 0612345678')).toHaveLength(0);
    expect(await statementsFor('thuiszitters')).toHaveLength(0);
  });

  test('that fails is logged without the text, and the search does not know', async () => {
    const lines: unknown[] = [];
    const broken = {
      execute: () => Promise.reject(new Error('failed: kwantumzwemmen', { cause: { code: '57P01' } })),
    } as unknown as Database;
    const log = { warn: (...line: unknown[]) => lines.push(line) } as unknown as Parameters<typeof noteGap>[0]['log'];
    const none = { hits: [] } as unknown as Parameters<typeof noteGap>[2];
    noteGap({ db: broken, log, now: start, origin: visitor('a'), lexicon: createLexicon }, { text: 'kwantumzwemmen' }, none);
    await gapsCounted();
    expect(lines).toEqual([[{ code: '57P01' }, 'A search that nothing answers could not be counted.']]);
  });

  test('takes twenty texts of one visitor a day', async () => {
    for (let number = 0; number < 25; number++) await search(`kwantum${'abcdefghijklmnopqrstuvwxyz'[number]}zwem`, 'a');
    expect(await kept()).toHaveLength(20);
  });

  test('takes 500 new texts a day, and goes on counting the known ones', async () => {
    await search('kwantumzwemmen', 'a');
    await hub.db.execute(sql`insert into search_gaps (id, key, text, count, first_day, last_day, visitors, visitors_on_last_day)
      select gen_random_uuid(), 'k' || n, 'k' || n, 1, '2026-03-12', '2026-03-12', repeat('0', 64)::bit(64), repeat('0', 64)::bit(64) from generate_series(1, 499) n`);
    await search('zeepkistrace', 'b');
    await search('kwantumzwemmen', 'b');
    const all = await kept();
    expect(all).toHaveLength(500);
    expect(all.find(({ text }) => text === 'kwantumzwemmen')).toMatchObject({ count: 2 });
    hub.setNow(later(1));
    await search('zeepkistrace', 'b');
    expect(await kept()).toHaveLength(501);
  });
});

/** A gap that so many visitors searched. */
async function searched(text: string, visitors: number): Promise<void> {
  const marks = `${'1'.repeat(visitors)}${'0'.repeat(64 - visitors)}`;
  await hub.db.execute(sql`insert into search_gaps (id, key, text, count, first_day, last_day, visitors, visitors_on_last_day)
    values (gen_random_uuid(), ${text}, ${text}, ${visitors}, '2026-03-12', '2026-03-12', ${marks}::bit(64), ${marks}::bit(64))`);
}

describe('staff', () => {
  test('page through what was searched most', async () => {
    for (const [text, visitors] of [
      ['een', 4],
      ['twee', 9],
      ['drie', 4],
      ['vier', 2],
    ] as const)
      await searched(text, visitors);
    const first = (await list({ first: 2 })).data.searchGaps;
    const rest = (await list({ first: 2, after: first.pageInfo.endCursor })).data.searchGaps;
    expect(first.totalCount).toBe(3);
    expect([...first.nodes, ...rest.nodes].map(({ count }) => count)).toEqual([9, 4, 4]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test('ask as many statements for one as for ten', async () => {
    const item = sql`(select id from pilots where slug = 'oudewater-de-schakels')`;
    for (let number = 0; number < 10; number++) await searched(`tekst ${number}`, 3);
    await hub.db.execute(
      sql`update search_gaps set status = 'closed', closed_at = now(), closed_by_type = 'pilot', closed_by_id = ${item}`,
    );
    const statements = async (first: number) => (await hub.countStatements(() => list({ first, status: 'CLOSED' }))).statements.length;
    expect(await statements(10)).toBe(await statements(1));
  });

  test('close one with a reason, once', async () => {
    await searched('een', 3);
    const [gap] = await gaps();
    expect((await close({ id: gap?.id, reason: ' ' })).data.closeSearchGap).toMatchObject({ __typename: 'InvalidInput' });
    expect((await close({ id: gap?.id, reason: 'x'.repeat(301) })).data.closeSearchGap).toMatchObject({ __typename: 'InvalidInput' });
    expect((await close({ id: gap?.id, reason: 'Over leerling 111222333.' })).data.closeSearchGap).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect((await close({ id: gap?.id, reason: 'Dit hoort bij de gemeente.' })).data.closeSearchGap).toMatchObject({
      __typename: 'SearchGap',
      status: 'CLOSED',
    });
    expect((await close({ id: gap?.id, reason: 'Nog eens.' })).data.closeSearchGap).toMatchObject({ __typename: 'NotAllowed' });
    expect(await gaps()).toEqual([]);
    expect(await gaps('CLOSED')).toMatchObject([{ text: 'een', reason: 'Dit hoort bij de gemeente.', closedBy: null }]);
    const [line] = await rowsOf(hub.db, sql`select actor, item_id from audit_entries where action = 'search-gap.closed'`);
    expect(line).toMatchObject({ actor: expect.stringMatching(/^token:/), item_id: gap?.id });
  });

  test('do not reach what too few visitors searched, and it looks as if it were not there', async () => {
    await searched('een', 2);
    const [{ id } = { id: '' }] = await rowsOf<{ id: string }>(hub.db, sql`select id from search_gaps`);
    const hidden = (await close({ id, reason: 'Weg.' })).data;
    expect(hidden.closeSearchGap?.__typename).toBe('NotFound');
    for (const none of ['', 'x', '0190a5d0-0000-7000-8000-000000000000'])
      expect((await close({ id: none, reason: 'Weg.' })).data).toEqual(hidden);
    const globalId = Buffer.from(`SearchGap:${id}`).toString('base64');
    const { data } = await hub.query<{ node: null }>(
      'query ($id: ID!) { node(id: $id) { __typename } }',
      { id: globalId },
      { token: editor },
    );
    expect(data.node).toBeNull();
  });

  test('and nobody else', async () => {
    await searched('een', 3);
    const [gap] = await gaps();
    for (const role of [undefined, 'region-editor', 'expert'] as const) {
      const token = role && (await hub.tokenFor(role));
      const listed = await hub.query(listQuery, {}, { ...(token && { token }) });
      expect(listed.errors?.map(({ extensions }) => extensions?.['code'])).toContain('FORBIDDEN');
      expect(JSON.stringify(listed)).not.toContain('een"');
      const refused = await hub.query(
        'mutation ($input: CloseSearchGapInput!) { closeSearchGap(input: $input) { __typename } }',
        { input: { id: gap?.id, reason: 'Weg.' } },
        { ...(token && { token }) },
      );
      expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
    expect(await gaps()).toHaveLength(1);
  });
});

describe('when documents change', () => {
  const [template] = contractItems;
  if (!template) throw new Error('The contract has no items.');
  const publish = async (title: string) => {
    const [pilot] = await rowsOf<{ id: string }>(hub.db, sql`select id from pilots where slug = 'oudewater-de-schakels'`);
    await hub.db.transaction((tx) =>
      writeDocuments(tx, [{ ...template, id: pilot?.id ?? '', type: 'pilot', slug: 'oudewater-de-schakels', title }], createLexicon()),
    );
  };

  test('a gap that something answers now is closed and names the item; others stay open', async () => {
    await searched('kwantumzwemmen', 3);
    await searched('zeepkistrace', 4);
    await searched('kwantumzwem', 2);
    expect(await closeGapsThatMatch(hub.db, engine, start)).toEqual({ searched: 2, closed: 0 });
    expect(await closeGapsThatMatch(hub.db, engine, start)).toEqual({ searched: 0, closed: 0 });
    await publish('Samen kwantumzwemmen');
    expect(await closeGapsThatMatch(hub.db, engine, start)).toEqual({ searched: 2, closed: 1 });
    expect(await gaps('CLOSED')).toMatchObject([
      { text: 'kwantumzwemmen', reason: null, closedBy: { __typename: 'Pilot', slug: 'oudewater-de-schakels' } },
    ]);
    expect(await gaps()).toMatchObject([{ text: 'zeepkistrace' }]);
  });

  test('costs one statement when nothing changed', async () => {
    await searched('kwantumfiets', 3);
    await closeGapsThatMatch(hub.db, engine, start);
    expect((await hub.countStatements(() => closeGapsThatMatch(hub.db, engine, start))).statements).toHaveLength(1);
  });

  test('a gap is open again when its answer went and it is searched again, unless staff closed it', async () => {
    const closedBy = async (text: string, ...who: string[]) => {
      for (const name of who) await search(text, name);
    };
    await closedBy('zeepkistvaren', 'a', 'b', 'c', 'd', 'e');
    await closedBy('zeepkistduiken', 'a', 'b', 'c', 'd', 'e');
    await publish('Zeepkistvaren');
    expect(await closeGapsThatMatch(hub.db, engine, start)).toMatchObject({ closed: 1 });
    const [other] = await gaps();
    await close({ id: other?.id, reason: 'Niets voor ons.' });
    expect((await gaps('CLOSED')).map(({ text }) => text).sort()).toEqual(['zeepkistduiken', 'zeepkistvaren']);
    await publish('De Schakels');
    await closedBy('zeepkistvaren', 'f');
    await closedBy('zeepkistduiken', 'f');
    expect((await gaps()).map(({ text }) => text)).toEqual(['zeepkistvaren']);
    expect(await gaps('CLOSED')).toMatchObject([{ text: 'zeepkistduiken', reason: 'Niets voor ons.' }]);
  });
});

describe('what is old is forgotten:', () => {
  test('after thirty days what too few searched, after a year the rest, and the secrets of marks', async () => {
    await search('kwantumzwemmen', 'a');
    await searched('zeepkistrace', 3);
    expect(await forgetOldGaps(hub.db, later(30))).toBe(0);
    expect(await forgetOldGaps(hub.db, later(31))).toBe(1);
    expect((await kept()).map(({ text }) => text)).toEqual(['zeepkistrace']);
    expect(await forgetOldGaps(hub.db, later(365))).toBe(0);
    expect(await forgetOldGaps(hub.db, later(366))).toBe(1);
    expect(await rowsOf(hub.db, sql`select min(period) as first from search_gap_secrets`)).toEqual([{ first: 348 }]);
  });
});
