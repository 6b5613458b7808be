import { areasNamed } from '@kennishub/api/area/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

const codesIn = (...texts: string[]) => areasNamed(hub.db, texts);

describe('a text names', () => {
  test.each([
    ['loppersum', ['GM0024']],
    ['Eemsdelta', ['GM1979']],
    ['jeugdregio haaglanden', ['JZ24']],
    ['thuiszitters in de gemeente Súdwest-Fryslân', ['GM1900']],
    ['den haag', ['GM0518']],
    ["'s-Gravenhage", ['GM0518']],
    ['den bosch', ['GM0796']],
    ['Hengelo', ['GM0164']],
    ['nuenen', ['GM0820']],
    ['friesland', ['JZ02']],
    ['fryslân', ['JZ02', 'PV21']],
    ['noord holland', ['PV27']],
    ['Midden IJssel/Oost Veluwe', ['JZ17']],
    ['oost-veluwe', ['JZ17']],
    ['hart van brabant', ['JZ35']],
    ['arnhem', ['GM0202', 'JZ28']],
    ['swv passenderwijs', ['PO2604']],
    ['samenwerkingsverband PO 21-01', ['PO2101']],
    ['vo2101', ['VO2101']],
  ])('%s', async (text, codes) => {
    expect(await codesIn(text)).toEqual(codes);
  });

  test('the longest name and none inside it, and at most three', async () => {
    expect(await codesIn('jeugdhulp utrecht west')).toEqual(['JZ19']);
    expect(await codesIn('utrecht of woerden')).toEqual(['GM0344', 'PV26', 'GM0632']);
    expect(await codesIn('oudewater, woerden, montfoort en lopik')).toHaveLength(3);
  });

  test('the level that stands before it', async () => {
    expect(await codesIn('groningen')).toEqual(['GM0014', 'JZ01', 'PV20']);
    expect(await codesIn('provincie Groningen')).toEqual(['PV20']);
    expect(await codesIn('gemeente groningen')).toEqual(['GM0014']);
    expect(await codesIn('provincie Woerden')).toEqual(['GM0632']);
  });

  test('nothing with a part of a name, or with a name that is an everyday word there', async () => {
    for (const text of ['', '?!', 'delta', 'haag', 'best passende plek', 'kinderen leiden tot', 'houten speelgoed', 'zout', 'west'])
      expect(await codesIn(text), text).toEqual([]);
    expect(await codesIn('Best')).toEqual(['GM0753']);
    expect(await codesIn('thuiszitters in leiden')).toEqual(['GM0546']);
    expect(await codesIn('jeugdhulp houten')).toEqual(['GM0321']);
  });
});

test('what was meant counts when what was typed names no area', async () => {
  expect(await codesIn('eemsdleta', 'eemsdelta')).toEqual(['GM1979']);
  expect(await codesIn('woerden', 'oudewater')).toEqual(['GM0632']);
});

test('every area of the register is found by its own name', async () => {
  const { areas } = (
    await hub.query<{ areas: { nodes: { code: string; name: string }[] } }>(
      '{ areas(first: 100, kinds: [YOUTH_REGION, PROVINCE]) { nodes { code name } } }',
    )
  ).data;
  expect(areas.nodes).toHaveLength(54);
  for (const { code, name } of areas.nodes) expect(await codesIn(name), name).toContain(code);
});

test('costs one statement, and none without words', async () => {
  const statementsFor = async (text: string) => (await hub.countStatements(() => codesIn(text))).statements.length;
  expect(await statementsFor('thuiszitters in groningen en in loppersum')).toBe(1);
  expect(await statementsFor(' – ')).toBe(0);
});

test('the search tells the areas that its text names, also when nothing is about them', async () => {
  const question = 'query ($text: String) { search(text: $text, first: 1) { places { __typename code name slug kind } } }';
  const { data } = await hub.query<{ search: { places: object[] } }>(question, { text: 'gemeente loppersum' });
  expect(data.search.places).toEqual([
    { __typename: 'Municipality', code: 'GM0024', name: 'Loppersum', slug: 'loppersum', kind: 'MUNICIPALITY' },
  ]);
  const wide = '{ search(text: "groningen", first: 100) { totalCount places { code name slug kind } } }';
  const { statements } = await hub.countStatements(() => hub.query(wide));
  expect(statements.filter((statement) => /\bareas\b/.test(statement))).toHaveLength(2);
});
