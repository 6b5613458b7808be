import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64');
const rawId = (id: string): string => Buffer.from(id, 'base64').toString().split(':').slice(1).join(':');

const ask = (id: string) =>
  hub.query<{ node: { __typename: string; id: string } | null }>('query ($id: ID!) { node(id: $id) { __typename id } }', { id });

const firstOfEach = `{
  pilots(first: 1) { nodes { id } }
  inspirationRegions(first: 1) { nodes { id } }
  agendas(first: 1) { nodes { id } }
  publications(first: 1) { nodes { id } }
  knowledgeSessions(first: 1) { nodes { id } }
  experts(first: 1) { nodes { id } }
  organisations(first: 1) { nodes { id } }
  youthRegions { id }
  municipality: areas(kinds: [MUNICIPALITY], first: 1) { nodes { ... on Municipality { id } } }
  regionArea: areas(kinds: [INSPIRATION_REGION], first: 1) { nodes { ... on InspirationRegionArea { id } } }
  advices: terms(vocabulary: ADVICE) { ... on Advice { id } }
  steps: terms(vocabulary: ESCALATION_STEP) { ... on VocabularyTerm { id } }
}`;

describe('an item can be asked for again by its id', () => {
  test('of every type', async () => {
    const { data } = await hub.query<Record<string, { nodes: { id: string }[] } | { id: string }[]>>(firstOfEach);
    const lists = Object.values(data).map((list) => (Array.isArray(list) ? list : list.nodes));
    const ids = lists.map(([item]) => item?.id ?? 'nothing');
    for (const id of ids) {
      const answer = await ask(id);
      expect(answer.errors).toBeUndefined();
      expect(answer.data.node?.id).toBe(id);
    }
    const all = await hub.query<{ nodes: { id: string }[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(all.data.nodes.map(({ id }) => id)).toEqual(ids);
  });

  test('not under the name of another type in the same table', async () => {
    const { data } = await hub.query<{ terms: { id: string }[]; youthRegions: { id: string }[] }>(
      '{ terms(vocabulary: ADVICE) { ... on Advice { id } } youthRegions { id } }',
    );
    expect((await ask(globalId('Theme', rawId(data.terms[0]?.id ?? '')))).data).toEqual({ node: null });
    expect((await ask(globalId('Municipality', rawId(data.youthRegions[0]?.id ?? '')))).data).toEqual({ node: null });
  });

  test.each([
    ['an id that is none', 'nonsense'],
    ['an empty one', ''],
    ['one of a type that does not exist', globalId('Ghost', '1')],
    ['one of a type that is no node', globalId('PageInfo', '1')],
    ['one of the query type', globalId('Query', '1')],
    ['one of a scalar', globalId('String', '1')],
    ['one without a key', globalId('Pilot', '')],
    ['one with a key that is no uuid', globalId('Pilot', 'abc')],
    ['one of nothing', globalId('Pilot', '01890000-0000-7000-8000-000000000000')],
    ['one of an area that does not exist', globalId('Municipality', 'GM9999')],
    ['one with a NUL inside', globalId('Municipality', 'GM\0')],
    ['one that is very long', globalId('Municipality', 'x'.repeat(5000))],
    ['one named after a property of every object', globalId('constructor', '1')],
    ['one of a prototype', globalId('__proto__', '1')],
  ])('%s answers null, without an error', async (_what, id) => {
    const answer = await ask(id);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ node: null });
  });

  test('several at once, null where there is none, in the order asked', async () => {
    const { data } = await hub.query<{ youthRegions: { id: string }[] }>('{ youthRegions { id } }');
    const [one, two] = data.youthRegions;
    const ids = [one?.id, 'nonsense', globalId('Pilot', 'abc'), two?.id, globalId('YouthRegion', 'JZ99'), one?.id];
    const answer = await hub.query<{ nodes: ({ id: string } | null)[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.nodes.map((node) => node?.id ?? null)).toEqual([one?.id, null, null, two?.id, null, one?.id]);
  });

  test('a hundred at once cost as many statements as two', async () => {
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Pilot { title themes { label } } } }';
    const { data } = await hub.query<{ pilots: { nodes: { id: string }[] } }>('{ pilots(first: 100) { nodes { id } } }');
    const ids = data.pilots.nodes.map(({ id }) => id);
    const two = await hub.countStatements(() => hub.query(document, { ids: ids.slice(0, 2) }));
    const all = await hub.countStatements(() => hub.query(document, { ids }));
    expect(ids.length).toBeGreaterThan(50);
    expect(all.statements.length).toBe(two.statements.length);
  });

  test('more than a hundred at once are refused', async () => {
    const answer = await hub.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'nonsense'),
    });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
  });
});
