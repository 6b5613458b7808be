import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Area = { code: string; kind: string; name: string; pilotCount: number };
type YouthRegion = Area & {
  shortLabel: string;
  tile: { column: number; row: number };
  municipalities: { name: string; endedOn: string | null }[];
  inspirationRegions: { slug: string }[];
};

describe('the 42 youth regions', () => {
  test('come in the order of the tile map, each on a tile of its own', async () => {
    const { data } = await hub.query<{ youthRegions: YouthRegion[] }>('{ youthRegions { code tile { column row } } }');
    const tiles = data.youthRegions.map(({ tile }) => tile.row * 1000 + tile.column);
    expect(tiles.length).toBe(42);
    expect(new Set(tiles).size).toBe(42);
    expect(tiles).toEqual([...tiles].sort((one, other) => one - other));
  });

  test('hold every municipality of today, each once', async () => {
    const { data } = await hub.query<{ youthRegions: YouthRegion[]; areas: { totalCount: number } }>(
      '{ youthRegions { name municipalities { name endedOn } } areas(kinds: [MUNICIPALITY], present: true) { totalCount } }',
    );
    const municipalities = data.youthRegions.flatMap((region) => region.municipalities);
    expect(municipalities.every(({ endedOn }) => endedOn === null)).toBe(true);
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(municipalities.length);
    expect(municipalities.length).toBe(data.areas.totalCount);
    const west = data.youthRegions.find(({ name }) => name === 'Utrecht West');
    expect(west?.municipalities.map(({ name }) => name)).toEqual(['De Ronde Venen', 'Montfoort', 'Oudewater', 'Stichtse Vecht', 'Woerden']);
  });

  test('count their practices, and lead to their inspiration regions, in one statement', async () => {
    const document = '{ youthRegions { code name shortLabel nameIn2019 pilotCount municipalities { name } inspirationRegions { slug } } }';
    const { data } = await hub.query<{ youthRegions: YouthRegion[] }>(document);
    const west = data.youthRegions.find(({ name }) => name === 'Utrecht West');
    expect(west?.pilotCount).toBeGreaterThan(0);
    expect(west?.inspirationRegions).toEqual([{ slug: 'utrecht-west' }]);
    expect(data.youthRegions.some(({ pilotCount }) => pilotCount === 0)).toBe(true);
    expect(await statementsOf(hub, document)).toBe(1);
  });
});

describe('areas', () => {
  const pilotsIn = async (code: string) =>
    (
      await hub.query<{ pilots: { totalCount: number } }>(
        'query ($codes: [String!]) { pilots(filter: { areas: $codes }) { totalCount } }',
        { codes: [code] },
      )
    ).data.pilots.totalCount;

  test.each(['PV26', 'JZ19', 'GM0632', 'IR:utrecht-west', 'PO2604', 'GM0024'])(
    '%s counts the practices that the filter finds',
    async (code) => {
      const { data } = await hub.query<{ area: Area | null }>('query ($code: String!) { area(code: $code) { pilotCount } }', { code });
      expect(data.area?.pilotCount).toBe(await pilotsIn(code));
    },
  );

  test('survive a merger: Loppersum leads to Eemsdelta, and back', async () => {
    const { data } = await hub.query<{
      area: { name: string; endedOn: string; mergedInto: { name: string; mergedFrom: { name: string }[] }[] };
    }>('{ area(code: "GM0024") { name ... on Municipality { endedOn province { name } mergedInto { name mergedFrom { name } } } } }');
    expect(data.area).toMatchObject({ name: 'Loppersum', endedOn: '2021-01-01' });
    expect(data.area.mergedInto.map(({ name }) => name)).toEqual(['Eemsdelta']);
    expect(data.area.mergedInto[0]?.mergedFrom.map(({ name }) => name)).toEqual(['Appingedam', 'Delfzijl', 'Loppersum']);
  });

  test.each([
    ['woer', 'Woerden'],
    ['SÚDWEST', 'Súdwest-Fryslân'],
    ['sudwest', 'Súdwest-Fryslân'],
  ])('are found by the beginning %s of their name', async (name, expected) => {
    const { data } = await hub.query<{ areas: { nodes: Area[] } }>(
      'query ($name: String!) { areas(kinds: [MUNICIPALITY], name: $name) { nodes { name } } }',
      { name },
    );
    expect(data.areas.nodes).toContainEqual({ name: expected });
  });

  test('of all levels cost as many statements for a hundred as for one', async () => {
    const document = `query ($first: Int!) { areas(first: $first) { totalCount nodes { code kind name pilotCount ... on Municipality { province { name } mergedInto { name } }
      ... on YouthRegion { tile { row } municipalities { name } } ... on Partnership { sector } ... on InspirationRegionArea { inspirationRegion { name } } } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });

  test.each(['GM9999', '', "'; drop table areas; --", 'x'.repeat(5000)])('answer null for a code that nobody has (%#)', async (code) => {
    const answer = await hub.query<{ area: Area | null }>('query ($code: String!) { area(code: $code) { name } }', { code });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.area).toBeNull();
  });
});
