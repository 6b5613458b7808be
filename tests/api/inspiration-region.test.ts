import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Named = { name: string };
type Labelled = { slug: string; label: string };
type Region = {
  name: string;
  kind: string;
  area: { code: string; inspirationRegion: { slug: string } };
  youthRegion: Named | null;
  municipalities: (Named & { kind: string })[];
  partnerships: { code: string; sector: string }[];
  themes: Labelled[];
  participants: { name: string; role: string | null; partnerType: Labelled }[];
  missingVoices: Labelled[];
  structure: { label: string; role: string }[];
  localAccess: { municipality: string; name: string }[];
  facts: { label: string; value: string; year: number | null }[];
  agendas: { slug: string }[];
  pilots: { totalCount: number; nodes: { title: string; region: { slug: string } }[] };
  publications: { totalCount: number; nodes: { year: number | null }[] };
  knowledgeSessions: { totalCount: number; nodes: { startsOn: string | null }[] };
  citations: { publication: { slug: string } }[];
};

const everything = `
  name kind area { code inspirationRegion { slug } } youthRegion { name } municipalities { name kind } partnerships { code sector }
  themes { slug label } participants { name role partnerType { slug label } } missingVoices { slug label } structure { label role }
  localAccess { municipality name } facts { label value year } agendas { slug }
  pilots(first: 100) { totalCount nodes { title region { slug } } } publications(first: 100) { totalCount nodes { year } }
  knowledgeSessions(first: 100) { totalCount nodes { startsOn } } citations { publication { slug } }`;

const find = async (slug: string) =>
  (
    await hub.query<{ inspirationRegion: Region | null }>(`query ($slug: String!) { inspirationRegion(slug: $slug) { ${everything} } }`, {
      slug,
    })
  ).data.inspirationRegion;

describe('an inspiration region', () => {
  test('tells who takes part, who is missed, and what it knows about itself', async () => {
    const region = await find('utrecht-west');
    if (!region) throw new Error('Utrecht West is not there.');
    expect(region.kind).toBe('YOUTH_REGION');
    expect(region.area).toEqual({ code: 'IR:utrecht-west', inspirationRegion: { slug: 'utrecht-west' } });
    expect(region.youthRegion?.name).toBe('Utrecht West');
    expect(region.municipalities.map(({ name }) => name)).toEqual([
      'De Ronde Venen',
      'Montfoort',
      'Oudewater',
      'Stichtse Vecht',
      'Woerden',
    ]);
    expect(region.partnerships.map(({ code }) => code)).toEqual(['PO2604', 'VO2601', 'VO2604']);
    expect(region.missingVoices.map(({ slug }) => slug).sort()).toEqual(['school-board', 'vocational-school']);
    expect(region.participants.map(({ name }) => name)).toContain('UW-Ouderplatform');
    expect(region.participants.every(({ name }) => name)).toBe(true);
    expect(region.structure[0]?.label).toBe('OOGO passend onderwijs');
    expect(region.localAccess).toContainEqual({ municipality: 'Woerden', name: 'WoerdenWijzer' });
    expect(region.facts.some(({ year }) => year === 2018)).toBe(true);
    expect(region.citations.length).toBeGreaterThan(0);
  });

  test('leads to what is its own, in a fixed order', async () => {
    const region = await find('utrecht-west');
    expect(region?.agendas.length).toBeGreaterThan(1);
    expect(region?.pilots.totalCount).toBe(region?.pilots.nodes.length);
    expect(region?.pilots.nodes.every((pilot) => pilot.region.slug === 'utrecht-west')).toBe(true);
    const years = region?.publications.nodes.map(({ year }) => year ?? 0) ?? [];
    expect(years).toEqual([...years].sort((one, other) => other - one));
    const days = region?.knowledgeSessions.nodes.map(({ startsOn }) => startsOn ?? '0000') ?? [];
    expect(days).toEqual([...days].sort().reverse());
  });

  test('is still found at an address it moved away from', async () => {
    await hub.db.execute(
      sql`insert into redirects (item_type, from_slug, to_slug) values ('inspiration-region', 'oudste-naam', 'oude-naam'), ('inspiration-region', 'oude-naam', 'utrecht-west')`,
    );
    expect((await find('oudste-naam'))?.name).toBe('Utrecht West');
    expect(await find('nergens')).toBeNull();
  });

  test('refuses the cursor of another list for its practices, before any statement', async () => {
    const cursor = Buffer.from('DC:T:["N:1","N:2"]').toString('base64');
    const ask = `query ($after: String) { inspirationRegion(slug: "utrecht-west") { pilots(after: $after) { nodes { slug } } } }`;
    const { statements, result } = await hub.countStatements(() => hub.query(ask, { after: cursor }));
    expect(result.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
    expect(statements).toEqual([]);
  });

  test('leafs through its practices', async () => {
    type Answer = {
      inspirationRegion: {
        pilots: { totalCount: number; nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    };
    const ask = `query ($after: String) { inspirationRegion(slug: "utrecht-west") { pilots(first: 2, after: $after) { totalCount nodes { title } pageInfo { endCursor hasNextPage } } } }`;
    const titles: string[] = [];
    let after: string | null = null;
    let more = true;
    let total = 0;
    while (more) {
      const { data }: { data: Answer } = await hub.query<Answer>(ask, { after });
      const page: Answer['inspirationRegion']['pilots'] = data.inspirationRegion.pilots;
      titles.push(...page.nodes.map(({ title }) => title));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      total = page.totalCount;
    }
    expect(titles).toEqual((await find('utrecht-west'))?.pilots.nodes.map(({ title }) => title));
    expect(titles.length).toBe(total);
  });
});

describe('the list of inspiration regions', () => {
  const list = async (filter: object) =>
    (
      await hub.query<{ inspirationRegions: { totalCount: number; nodes: { slug: string }[] } }>(
        'query ($filter: InspirationRegionFilter) { inspirationRegions(filter: $filter) { totalCount nodes { slug } } }',
        { filter },
      )
    ).data.inspirationRegions;

  test.each([
    ['its municipality', { areas: ['GM0632'] }],
    ['its youth region', { areas: ['JZ19'] }],
    ['its own code', { areas: ['IR:utrecht-west'] }],
  ])('finds Utrecht West by %s', async (_what, filter) => {
    expect((await list(filter)).nodes).toContainEqual({ slug: 'utrecht-west' });
  });

  test('is in order of name, and narrowed by kind and theme together', async () => {
    const all = await list({});
    expect(all.nodes.map(({ slug }) => slug)).toEqual(all.nodes.map(({ slug }) => slug).sort());
    const parts = await list({ kinds: ['PART_OF_YOUTH_REGION'], themes: ['care-routes'] });
    expect(parts.nodes).toEqual([{ slug: 'noord-midden-drenthe' }]);
    expect(parts.totalCount).toBe(1);
    expect((await list({ areas: ['GM0632'], kinds: ['PART_OF_YOUTH_REGION'] })).totalCount).toBe(0);
  });

  test('costs as many statements for a hundred regions as for one', async () => {
    await hub.db.execute(
      sql`insert into areas (code, kind, name, slug) select 'IR:copy-' || n, 'inspiration-region', 'Copy ' || n, 'copy-' || n from generate_series(1, 100) n`,
    );
    await hub.db.execute(
      sql`insert into area_memberships (area_code, municipality_code, year) select 'IR:copy-' || n, 'GM0632', 2019 from generate_series(1, 100) n`,
    );
    await hub.db.execute(
      sql`insert into inspiration_regions (id, slug, area_code, name, kind, summary, youth_region_code)
        select gen_random_uuid(), 'copy-' || n, 'IR:copy-' || n, 'Copy ' || n, 'municipality', 'A copy to count by.', 'JZ19' from generate_series(1, 100) n`,
    );
    const document = `query ($first: Int!) { inspirationRegions(first: $first) { nodes { ${everything.replaceAll('first: 100', 'first: 2')} } } }`;
    expect(await statementsOf(hub, document, { first: 1 })).toBe(1);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(1);
  });
});
