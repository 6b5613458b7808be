import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let editor: string;
let administrator: string;
beforeAll(async () => {
  hub = await openHub();
  editor = await hub.tokenFor('editor');
  administrator = await hub.tokenFor('administrator');
});
afterAll(() => hub.close());

type Compared = { text: string; before: number; after: number };
type Comparison = { counted: number; asked: number; gain: number; practicesGain: number; explanation: string; queries: Compared[] };
type Entry = {
  id: string;
  version: number;
  words: string[];
  targets: string[];
  strength: number;
  word: string;
  shipped: boolean;
  note: string | null;
};
type Answer = {
  __typename: string;
  stored: boolean;
  synonymGroup: Entry | null;
  stopWord: Entry | null;
  comparison: Comparison;
  queries: Compared[];
  message: string;
  next: string | null;
  currentVersion: number;
  fields: { path: string; message: string }[];
};

const comparison = 'comparison { counted asked gain practicesGain explanation queries { text before after } }';
const group = 'id version kind words targets strength note shipped';
const selection = `__typename
  ... on SynonymGroupChanged { stored synonymGroup { ${group} } ${comparison} }
  ... on StopWordChanged { stored stopWord { id version word note shipped } ${comparison} }
  ... on LowersSearchScore { queries { text before after } ${comparison} }
  ... on InvalidInput { fields { path message } }
  ... on Conflict { currentVersion }
  ... on Problem { message next }`;

async function change(mutation: string, input: object, token = editor): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  // The two unions have no type in common: only what this one has can be asked of it.
  const own = selection.replace(mutation.endsWith('Group') ? /\.\.\. on StopWordChanged.*/ : /\.\.\. on SynonymGroupChanged.*/, '');
  const { data, errors } = await hub.query<{ answer: Answer }>(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${own} } }`,
    { input },
    { token },
  );
  expect(errors).toBeUndefined();
  return data.answer;
}

const stopWords = async (text: string) =>
  (
    await hub.query<{ stopWords: { totalCount: number; nodes: Entry[] } }>(
      `query ($text: String) { stopWords(text: $text, first: 100) { totalCount nodes { id version word shipped } } }`,
      { text },
      { token: editor },
    )
  ).data.stopWords;
const synonymGroups = async (text: string) =>
  (
    await hub.query<{ synonymGroups: { totalCount: number; nodes: Entry[] } }>(
      `query ($text: String) { synonymGroups(text: $text, first: 100) { totalCount nodes { ${group} } } }`,
      { text },
      { token: editor },
    )
  ).data.synonymGroups;
const titlesFor = async (text: string) =>
  (
    await hub.query<{ search: { hits: { title: string }[] } }>('query ($text: String!) { search(text: $text) { hits { title } } }', {
      text,
    })
  ).data.search.hits;
const findsSoon = async (text: string) => {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const hits = await titlesFor(text);
    if (hits.length > 0) return hits;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [];
};
const auditOf = async () =>
  hub.db.query.auditEntries.findMany({ where: { itemType: { in: ['stop-word', 'synonym-group'] } }, orderBy: { at: 'asc', id: 'asc' } });

const firstGroup = async (text: string): Promise<Entry> => {
  const [found] = (await synonymGroups(text)).nodes;
  if (!found) throw new Error(`There is no group with ${text}.`);
  return found;
};

describe('a harmful change', () => {
  const harmful = [
    ['addStopWord', { word: 'thuiszitters' }, /thuiszitters/],
    ['addStopWord', { word: 'Thuiszitter' }, /thuiszitter/],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['oudewater', 'monitor', 'school'], strength: 1 }, /oudewater|monitor|school/],
    ['addSynonymGroup', { kind: 'ONE_WAY', words: ['oza'], targets: ['school', 'kind'], strength: 1 }, /oza/],
  ] as const;
  const cases = harmful.flatMap(([mutation, input, suffering]) =>
    [false, true].map((dryRun) => [mutation, { ...input, dryRun }, suffering] as const),
  );
  test.each(cases)('%s %j is refused and names the queries that suffer', async (mutation, input, suffering) => {
    const before = await auditOf();
    const groups = (await synonymGroups('')).totalCount;
    const answer = await change(mutation, input, administrator);
    expect(answer.__typename).toBe('LowersSearchScore');
    expect(answer.message).toMatch(/zoekt de hub slechter/);
    expect(answer.next).toContain('Er is niets opgeslagen');
    expect(answer.comparison.counted).toBeGreaterThanOrEqual(120);
    expect(answer.comparison.asked).toBeLessThan(answer.comparison.counted / 3);
    expect(answer.comparison.gain).toBeLessThan(0);
    expect(answer.queries.some(({ text, before: was, after: is }) => suffering.test(text) && is < was)).toBe(true);
    expect(answer.queries.length).toBeLessThanOrEqual(answer.comparison.asked);
    expect(await auditOf()).toEqual(before);
    expect((await stopWords('thuiszitter')).totalCount).toBe(0);
    expect((await synonymGroups('')).totalCount).toBe(groups);
  });

  test('by removing words that the search needs is refused', async () => {
    const needed = (await synonymGroups('aanspreekpunt')).nodes.find(({ words }) => words.includes('brugfunctionaris'));
    const answer = await change('removeSynonymGroup', { id: needed?.id, version: needed?.version });
    expect(answer.__typename).toBe('LowersSearchScore');
    expect(answer.queries.map(({ text }) => text)).toContain('hoe zorg je voor één aanspreekpunt voor scholen');
    const [hoe] = (await stopWords('hoe')).nodes.filter(({ word }) => word === 'hoe');
    expect((await change('removeStopWord', { id: hoe?.id, version: hoe?.version })).__typename).toBe('LowersSearchScore');
  });

  test('does not keep searches waiting', async () => {
    const slow = change('addStopWord', { word: 'school' });
    const order: string[] = [];
    void slow.then(() => order.push('change'));
    await titlesFor('oudewater');
    order.push('search');
    expect((await slow).__typename).toBe('LowersSearchScore');
    expect(order[0]).toBe('search');
  });
});

describe('a harmless change', () => {
  test('of a group is stored, holds at once, and can be changed and taken back', async () => {
    expect(await titlesFor('kwartetspel')).toEqual([]);
    const input = {
      kind: 'ONE_WAY',
      words: ['Kwartetspél'],
      targets: ['  zorgboerderij '],
      strength: 0.805,
      note: 'Zo noemt men het hier.',
    };
    const dry = await change('addSynonymGroup', { ...input, dryRun: true });
    expect(dry).toMatchObject({ __typename: 'SynonymGroupChanged', stored: false, synonymGroup: null, comparison: { asked: 0, gain: 0 } });
    expect(dry.comparison.explanation).toMatch(/^Geen van de \d{3} gekeurde zoekvragen wordt door deze wijziging anders gelezen\.$/);
    expect((await synonymGroups('kwartet')).totalCount).toBe(0);

    const added = await change('addSynonymGroup', input);
    expect(added).toMatchObject({
      stored: true,
      synonymGroup: { words: ['kwartetspel'], targets: ['zorgboerderij'], version: 1, shipped: false, note: 'Zo noemt men het hier.' },
    });
    expect(added.synonymGroup?.strength).toBeCloseTo(0.81);
    expect(await findsSoon('kwartetspel')).not.toEqual([]);
    expect(await change('addSynonymGroup', input)).toMatchObject({ stored: false, synonymGroup: { id: added.synonymGroup?.id } });

    const { id } = added.synonymGroup ?? { id: '' };
    const changed = await change('changeSynonymGroup', { ...input, id, version: 1, note: null });
    expect(changed).toMatchObject({ stored: true, synonymGroup: { version: 2, note: null } });
    expect(await change('changeSynonymGroup', { ...input, id, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await change('removeSynonymGroup', { id, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await change('removeSynonymGroup', { id, version: 2 })).toMatchObject({ stored: true, synonymGroup: null });
    expect(await change('removeSynonymGroup', { id, version: 2 })).toMatchObject({ __typename: 'NotFound' });
    expect(await change('removeStopWord', { id, version: 2 })).toMatchObject({ __typename: 'NotFound' });

    const lines = (await auditOf()).filter(({ itemType }) => itemType === 'synonym-group');
    expect(lines.map(({ action }) => action)).toEqual(['synonym-group.added', 'synonym-group.changed', 'synonym-group.removed']);
    expect(JSON.stringify(lines)).not.toContain('kwartet');
    expect(lines.every(({ actor }) => /^token:[0-9a-f-]{36}$/.test(actor))).toBe(true);
  });

  test('of an abbreviation finds what it stands for, and the other way round', async () => {
    const added = await change('addSynonymGroup', { kind: 'ABBREVIATION', words: ['zbx'], targets: ['zorgboerderij'] });
    expect(added.synonymGroup).toMatchObject({ strength: expect.closeTo(0.95) as number, words: ['zbx'] });
    expect(await findsSoon('zbx')).not.toEqual([]);
  });

  test('of a stop word is stored, and one that came with the hub can be changed', async () => {
    const added = await change('addStopWord', { word: 'Zzz' });
    expect(added).toMatchObject({ stored: true, stopWord: { word: 'zzz', version: 1, shipped: false } });
    const { id } = added.stopWord ?? { id: '' };
    expect(await change('changeStopWord', { id, version: 1, word: 'hoe' })).toMatchObject({ fields: [{ path: 'word' }] });
    expect(await change('changeStopWord', { id, version: 1, word: 'yyy' })).toMatchObject({ stopWord: { word: 'yyy', version: 2 } });
    const shipped = (await stopWords('juiste')).nodes[0];
    expect(shipped).toMatchObject({ shipped: true, version: 1 });
    expect(await change('removeStopWord', { id: shipped?.id, version: 1 })).toMatchObject({ stored: true, stopWord: null });
    expect((await stopWords('juiste')).totalCount).toBe(0);
  });
});

describe('wrong input is told by field', () => {
  const wrong: [string, object, string[]][] = [
    ['addStopWord', { word: 'twee woorden' }, ['word']],
    ['addStopWord', { word: '' }, ['word']],
    ['addStopWord', { word: 'de' }, ['word']],
    ['addStopWord', { word: 'qqq', note: 'x'.repeat(301) }, ['note']],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['een', '<b>', 'ok'], strength: 0.5 }, ['words.0', 'words.1']],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['zorg', 'zorg'], strength: 0.5 }, ['words']],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['zorg', 'hulp'], targets: ['school'] }, ['targets', 'strength']],
    ['addSynonymGroup', { kind: 'ONE_WAY', words: ['zorg'], targets: [], strength: 2 }, ['targets', 'strength']],
    ['addSynonymGroup', { kind: 'ONE_WAY', words: ['zorg', 'hulp'], targets: ['hulp'], strength: 1 }, ['targets']],
    ['addSynonymGroup', { kind: 'ABBREVIATION', words: ['a b'], targets: ['hulp'], strength: 1 }, ['words', 'strength']],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['a b c d e f g h', 'x'.repeat(81)], strength: 1 }, ['words.0', 'words.1']],
    ['addSynonymGroup', { kind: 'MUTUAL', words: ['jeugdzorg', 'jeugdhulp'], strength: 0.3 }, ['words']],
  ];
  test.each(wrong)('%s %j', async (mutation, input, paths) => {
    const answer = await change(mutation, input);
    expect(answer.__typename).toBe('InvalidInput');
    expect(answer.fields.map(({ path }) => path)).toEqual(paths);
  });
});

describe('on a hub with other content', () => {
  test('the guard says that it can not judge, and lets the change through', async () => {
    const other = await openHub();
    await other.db.execute('delete from search_documents');
    const token = await other.tokenFor('editor');
    const { data } = await other.query<{ addStopWord: Answer }>(
      `mutation { addStopWord(input: { word: "thuiszitters" }) { ... on StopWordChanged { stored ${comparison} } } }`,
      {},
      { token },
    );
    expect(data.addStopWord).toMatchObject({ stored: true, comparison: { counted: 0, asked: 0 } });
    expect(data.addStopWord.comparison.explanation).toBe(
      'Geen gekeurde zoekvraag past bij de inhoud van deze hub. De wijziging is niet getoetst.',
    );
    await other.close();
  });
});

test('the words are for editors and administrators; for others there are none', async () => {
  const { id, words } = await firstGroup('jeugdhulp');
  const asking = `query ($id: ID!) { synonymGroups { totalCount } stopWords { totalCount } node(id: $id) { ... on SynonymGroup { words } } }`;
  for (const role of ['region-editor', 'expert'] as const) {
    const { data, errors } = await hub.query(asking, { id }, { token: await hub.tokenFor(role) });
    expect(data).toEqual({ synonymGroups: null, stopWords: null, node: null });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  }
  const { data } = await hub.query<{ node: { words: string[] } }>(asking, { id }, { token: editor });
  expect(data.node).toEqual({ words });
  const { errors } = await hub.query('mutation { addStopWord(input: { word: "qqq" }) { __typename } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  expect((await stopWords('qqq')).totalCount).toBe(0);
});
