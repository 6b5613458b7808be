import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { leafThrough, pageOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

const lists = [
  'pilots',
  'pilots(order: TITLE)',
  'pilots(order: EVIDENCE)',
  'inspirationRegions',
  'agendas',
  'publications',
  'publications(order: TITLE)',
  'knowledgeSessions',
  'knowledgeSessions(order: LATEST)',
  'experts',
  'organisations',
  'areas',
];

const encoded = (content: string) => Buffer.from(`DC:${content}`).toString('base64');
const someId = '01890000-0000-7000-8000-000000000000';

describe.each(lists)('%s', (list) => {
  test('meets every item once, whatever the size of the page', async () => {
    const size = list === 'areas' ? 100 : 7;
    const { slugs, totalCount } = await leafThrough(hub, list, size);
    const large = await leafThrough(hub, list, 100);
    expect(slugs.length).toBe(totalCount);
    expect(totalCount).toBeGreaterThan(0);
    expect(slugs).toEqual(large.slugs);
    if (list !== 'areas') expect(new Set(slugs).size).toBe(totalCount);
  });

  test('leafs back to where it came from', async () => {
    const first = await pageOf(hub, list, 'first: 2');
    const second = await pageOf(hub, list, `first: 2, after: ${JSON.stringify(first.pageInfo.endCursor)}`);
    const back = await pageOf(hub, list, `last: 2, before: ${JSON.stringify(second.pageInfo.startCursor)}`);
    expect(back.nodes).toEqual(first.nodes);
  });

  test.each([
    ['is no cursor', 'nonsense'],
    ['is empty', ''],
    ['holds too little', encoded(`S:${someId}`)],
    ['holds too much', encoded(`T:${JSON.stringify(['S:a', 'S:b', 'S:c', `S:${someId}`])}`)],
    ['holds numbers', encoded('T:["N:1","N:2"]')],
    ['holds numbers beyond counting', encoded('T:["N:1e300","N:1e300"]')],
    ['holds no uuid', encoded('T:["S:a","S:\\u0000"]')],
    ['holds objects', encoded('T:["O:{}","O:{}"]')],
    ['holds nothing', encoded('T:["Z:","Z:"]')],
    ['holds no date', encoded(`T:${JSON.stringify(['D:abc', `S:${someId}`])}`)],
    ['is broken off', encoded('T:["S:a"')],
  ])('refuses a cursor that %s', async (_what, cursor) => {
    const field = list.includes('(') ? list.replace('(', '(after: $after, ') : `${list}(after: $after)`;
    const { statements, result } = await hub.countStatements(() =>
      hub.query(`query ($after: String) { ${field} { pageInfo { hasNextPage } } }`, { after: cursor }),
    );
    expect(result.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
    expect(statements).toEqual([]);
  });

  test.each(['first: 101', 'first: -1', 'last: 101', 'last: -1', 'first: 1, last: 1'])('refuses %s', async (page) => {
    const field = list.includes('(') ? list.replace('(', `(${page}, `) : `${list}(${page})`;
    const answer = await hub.query(`{ ${field} { pageInfo { hasNextPage } } }`);
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
  });

  test('gives an empty page when none is asked', async () => {
    expect((await pageOf(hub, list, 'first: 0')).nodes).toEqual([]);
  });
});

const filters: [string, string[]][] = [
  ['pilots', ['themes', 'advices', 'schoolTypes', 'factors', 'partnerTypes', 'areas', 'regions', 'organisations']],
  ['inspirationRegions', ['themes', 'areas']],
  ['agendas', ['themes', 'regions']],
  ['publications', ['themes', 'advices', 'schoolTypes', 'areas', 'regions']],
  ['knowledgeSessions', ['themes', 'advices', 'regions', 'areas']],
  ['experts', ['competences', 'themes', 'schoolTypes']],
];

describe.each(filters.flatMap(([list, keys]) => keys.map((key) => [list, key] as const)))('the filter of %s by %s', (list, key) => {
  const ask = (values: string[] | null) => {
    const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}Filter`;
    return hub.query<{ list: { totalCount: number } }>(
      `query ($filter: ${type}) { list: ${list}(filter: $filter) { totalCount nodes { slug } } }`,
      { filter: { [key]: values } },
    );
  };

  test('finds nothing for a word that nobody knows, and everything for null', async () => {
    const { totalCount } = (await hub.query<{ list: { totalCount: number } }>(`{ list: ${list} { totalCount } }`)).data.list;
    expect((await ask(['no-such-word', "'; drop table pilots; --", '😀'])).data.list.totalCount).toBe(0);
    expect((await ask([])).data.list.totalCount).toBe(0);
    expect((await ask(null)).data.list.totalCount).toBe(totalCount);
  });

  test('takes fifty words and refuses fifty-one', async () => {
    const words = Array.from({ length: 51 }, (_, index) => `word-${index}`);
    expect((await ask(words.slice(1))).errors).toBeUndefined();
    expect((await ask(words)).errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
  });
});
