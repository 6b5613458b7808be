import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Expert = {
  slug: string;
  name: string;
  demo: boolean;
  capacity: number;
  daysPerWeek: number;
  competences: { slug: string }[];
  themes: { slug: string }[];
  municipality: { name: string } | null;
};
const everything =
  'slug name headline bio demo capacity daysPerWeek competences { slug label } themes { slug label } advices { label } schoolTypes { label } municipality { name province { name } }';

const list = async (filter: object) =>
  (
    await hub.query<{ experts: { totalCount: number; nodes: Expert[] } }>(
      `query ($filter: ExpertFilter) { experts(filter: $filter, first: 100) { totalCount nodes { ${everything} } } }`,
      { filter },
    )
  ).data.experts;

describe('the expert pool', () => {
  test('shows the examples as such, in order of name', async () => {
    const { nodes } = await list({});
    expect(nodes.length).toBeGreaterThan(2);
    expect(nodes.every(({ demo }) => demo)).toBe(true);
    expect(nodes.every(({ capacity, daysPerWeek, competences }) => capacity >= 0 && daysPerWeek > 0 && competences.length > 0)).toBe(true);
    expect(nodes.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name).sort());
  });

  test('is narrowed by competence, theme and school type, which must all fit', async () => {
    const [first] = (await list({})).nodes;
    const competence = first?.competences[0]?.slug;
    const theme = first?.themes[0]?.slug;
    const found = await list({ competences: [competence], themes: [theme] });
    expect(found.nodes).toContainEqual(first);
    for (const expert of found.nodes) {
      expect(expert.competences.map(({ slug }) => slug)).toContain(competence);
      expect(expert.themes.map(({ slug }) => slug)).toContain(theme);
    }
    expect((await list({ competences: [competence], themes: ['no-such-theme'] })).totalCount).toBe(0);
  });

  test('costs as many statements for a hundred experts as for one', async () => {
    await hub.db.execute(
      sql`insert into experts (id, slug, name, headline, bio, days_per_week, capacity) select gen_random_uuid(), 'copy-' || n, 'Copy ' || n, 'A copy', 'A copy to count by.', 1, 2 from generate_series(1, 100) n`,
    );
    const document = `query ($first: Int!) { experts(first: $first) { totalCount nodes { ${everything} } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });
});

describe('an expert', () => {
  test('is found at the address, also at an older one', async () => {
    const find = (slug: string) =>
      hub.query<{ expert: Expert | null }>('query ($slug: String!) { expert(slug: $slug) { slug municipality { name } } }', { slug });
    await hub.db.execute(sql`insert into redirects (item_type, from_slug, to_slug) values ('expert', 'oud', 'voorbeeld-expert-1')`);
    const expected = { slug: 'voorbeeld-expert-1', municipality: { name: 'Groningen' } };
    expect((await find('voorbeeld-expert-1')).data.expert).toEqual(expected);
    expect((await find('oud')).data.expert).toEqual(expected);
    expect((await find('nergens')).data.expert).toBeNull();
  });
});
