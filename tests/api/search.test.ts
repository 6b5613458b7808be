import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Found = {
  search: {
    totalCount: number;
    correction: string | null;
    degraded: boolean;
    hits: {
      type: string;
      slug: string;
      title: string;
      fragments: { parts: { text: string; hit: boolean }[] }[];
      why: { asked: string; phrase: string | null; found: string; by: string }[];
      item: { __typename: string } | null;
    }[];
    facets: { name: string; values: { value: string; label: string | null; count: number }[] }[];
    countsPerType: { type: string; count: number }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};
const document = `query Search($text: String, $exact: Boolean, $types: [SearchType!], $filter: SearchFilter, $first: Int, $after: String) {
  search(text: $text, exact: $exact, types: $types, filter: $filter, first: $first, after: $after, facets: [THEME, PHASE, REGION]) {
    totalCount correction degraded
    hits { type slug title fragments { parts { text hit } } why { asked phrase found by } item { __typename } }
    facets { name values { value label count } }
    countsPerType { type count }
    pageInfo { hasNextPage endCursor }
  }
}`;
const search = async (variables: object) => (await hub.query<Found>(document, variables)).data.search;

describe('the search', () => {
  test('finds a compound by its part, an abbreviation by its words, and a word with a typing error', async () => {
    const slugs = async (text: string) => (await search({ text })).hits.map(({ slug }) => slug);
    expect(await slugs('arrangement')).toContain('oza-kdv-sbo');
    expect(await slugs('oza')).toContain('oza-kdv-sbo');
    const mistyped = await search({ text: 'thuiszitetrs' });
    expect(mistyped.correction).toBe('thuiszitters');
    expect(mistyped.hits.length).toBeGreaterThan(5);
    expect(await search({ text: 'thuiszitetrs', exact: true })).toMatchObject({ correction: null, totalCount: 0 });
  });

  test('tells for which words of the text something stands, function words included', async () => {
    const [first] = (await search({ text: 'wie hakt de knoop door' })).hits;
    const why = (asked: string) => ({ asked, phrase: 'hakt de knoop door', found: 'doorzettingsmacht', by: 'SYNONYM' });
    expect(first?.why).toEqual([why('hakt'), why('knoop')]);
  });

  test('gives the item behind each hit, of its own type', async () => {
    const { hits } = await search({ text: 'thuiszitters', first: 50 });
    const typeNames = new Map(hits.map(({ type, item }) => [type, item?.__typename]));
    expect(typeNames.get('PILOT')).toBe('Pilot');
    expect(typeNames.get('PUBLICATION')).toBe('Publication');
    expect(hits.every(({ item }) => item !== null)).toBe(true);
  });

  test('marks what was found in plain text, never in HTML', async () => {
    const { hits } = await search({ text: 'jeugdhulp' });
    const parts = hits.flatMap(({ fragments }) => fragments.flatMap((fragment) => fragment.parts));
    expect(parts.some(({ hit, text }) => hit && /jeugdhulp/i.test(text))).toBe(true);
    expect(parts.every(({ text }) => !/<\/?mark|<em/i.test(text))).toBe(true);
  });

  test('counts facets with Dutch labels, and its counts hold when they are followed', async () => {
    const { facets } = await search({ text: 'jeugdhulp', types: ['PILOT'] });
    const theme = facets.find(({ name }) => name === 'THEME')?.values[0];
    expect(theme?.label).toMatch(/^[A-Z]/);
    const narrowed = await search({ text: 'jeugdhulp', types: ['PILOT'], filter: { themes: [theme?.value] } });
    expect(narrowed.totalCount).toBe(theme?.count);
    expect(facets.find(({ name }) => name === 'REGION')?.values.map(({ label }) => label)).toContain('Utrecht West');
  });

  test('counts the words of all vocabularies as one kind', async () => {
    const { countsPerType } = await search({ text: 'thuiszitters' });
    expect(countsPerType.filter(({ type }) => type === 'TERM')).toHaveLength(1);
    expect(countsPerType.find(({ type }) => type === 'TERM')?.count).toBe(
      (await search({ text: 'thuiszitters', types: ['TERM'] })).totalCount,
    );
  });

  test('finds a practice of a municipality under its youth region and its partnership', async () => {
    for (const areas of [['GM0589'], ['JZ19'], ['PV26'], ['PO2604'], ['IR:utrecht-west']]) {
      const { hits } = await search({ text: 'De Schakels', types: ['PILOT'], filter: { areas } });
      expect(hits.map(({ slug }) => slug)).toContain('oudewater-de-schakels');
    }
    const elsewhere = await search({ text: 'De Schakels', types: ['PILOT'], filter: { areas: ['JZ01'] } });
    expect(elsewhere.hits.map(({ slug }) => slug)).not.toContain('oudewater-de-schakels');
  });

  test('leafs through all results without one twice or left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: Found['search'] = await search({ text: 'onderwijs', types: ['PILOT', 'PUBLICATION'], first: 17, after });
      total = page.totalCount;
      seen.push(...page.hits.map(({ type, slug }) => `${type}:${slug}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  test('asks the database as often for many hits as for one', async () => {
    const count = async (first: number) =>
      (await hub.countStatements(() => search({ text: 'onderwijs', types: ['PILOT'], first }))).statements.length;
    expect(await count(50)).toBe(await count(1));
  });

  test('refuses a cursor of another question in Dutch', async () => {
    const { errors } = await hub.query(document, { text: 'jeugdhulp', after: 'nonsense' });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('cursor'), extensions: { code: 'BAD_REQUEST' } });
  });

  test('suggests words and items for what is typed so far', async () => {
    const { data } = await hub.query<{ searchSuggestions: { text: string }[] }>('{ searchSuggestions(text: "thuisz") { text type slug } }');
    expect(data.searchSuggestions.length).toBeGreaterThan(0);
    expect(data.searchSuggestions.every(({ text }) => /thuisz/i.test(text))).toBe(true);
  });
});

describe('what belongs with an item', () => {
  type Related = { related: { type: string; slug: string; reasons: string[] }[] };
  const related = async (slug: string) =>
    (await hub.query<Related>(`{ related(type: PILOT, slug: "${slug}", first: 6) { type slug reasons } }`)).data.related;

  test('comes with a reason, the ties of the sources first', async () => {
    const items = await related('oudewater-de-schakels');
    expect(items[0]?.slug).toBe('oudewater-alle-basisscholen');
    expect(items.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(items.map(({ slug }) => slug)).not.toContain('oudewater-de-schakels');
  });

  test('is the same each time, and nothing for an unknown item', async () => {
    expect(await related('maatwerkmaker')).toEqual(await related('maatwerkmaker'));
    expect(await related('does-not-exist')).toEqual([]);
  });
});
