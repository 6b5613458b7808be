import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Item = { type: string; slug: string; title: string };
type Publication = { slug: string; title: string; year: number | null; kind: string; citedByCount: number; citedBy: Item[] };
const source = 'implementatieplan-met-andere-ogen';

const find = async (slug: string, fields: string) =>
  (await hub.query<{ publication: Publication | null }>(`query ($slug: String!) { publication(slug: $slug) { ${fields} } }`, { slug })).data
    .publication;

describe('a publication', () => {
  test('tells what the hub took from it', async () => {
    const found = await find(source, 'citedByCount citedBy(first: 100) { type slug title }');
    expect(found?.citedBy.length).toBe(Math.min(found?.citedByCount ?? 0, 100));
    expect(new Set(found?.citedBy.map(({ type }) => type)).size).toBeGreaterThan(2);
    expect(found?.citedBy).toContainEqual(expect.objectContaining({ type: 'PILOT' }));
    for (const { type, slug, title } of found?.citedBy ?? []) expect([type, slug, title].every((text) => text.length > 0)).toBe(true);
  });

  test('names an item once, also when it is cited twice', async () => {
    const before = await find(source, 'citedByCount citedBy(first: 100) { type slug }');
    await hub.db.execute(
      sql`insert into citations (id, item_id, publication_id, position)
        select gen_random_uuid(), citation.item_id, citation.publication_id, 900 from citations citation join publications p on p.id = citation.publication_id where p.slug = ${source} limit 1`,
    );
    const after = await find(source, 'citedByCount citedBy(first: 100) { type slug }');
    expect(after).toEqual(before);
  });

  test('gives as many of the items as asked, and refuses too many', async () => {
    const found = await find(source, 'few: citedBy(first: 2) { slug } more: citedBy(first: 3) { slug }');
    expect(found).toMatchObject({ few: { length: 2 }, more: { length: 3 } });
    for (const first of [-1, 101]) {
      const answer = await hub.query(`{ publication(slug: "${source}") { citedBy(first: ${first}) { slug } } }`);
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_REQUEST');
    }
  });

  test('is still found at an address it moved away from', async () => {
    await hub.db.execute(sql`insert into redirects (item_type, from_slug, to_slug) values ('publication', 'oud', ${source})`);
    expect(await find('oud', 'slug')).toEqual({ slug: source });
    expect(await find('nergens', 'slug')).toBeNull();
  });
});

describe('the list of publications', () => {
  const list = async (filter: object, order = 'NEWEST') =>
    (
      await hub.query<{ publications: { totalCount: number; nodes: Publication[] } }>(
        'query ($filter: PublicationFilter, $order: PublicationOrder) { publications(filter: $filter, order: $order, first: 100) { totalCount nodes { slug title year kind } } }',
        { filter, order },
      )
    ).data.publications;

  test('begins with the newest and ends with those without a year', async () => {
    const years = (await list({})).nodes.map(({ year }) => year ?? 0);
    expect(years).toEqual([...years].sort((one, other) => other - one));
  });

  test('is narrowed by kind, period, region and area, all at once', async () => {
    const reports = await list({ kinds: ['REPORT', 'RESEARCH'] });
    expect(reports.totalCount).toBeGreaterThan(0);
    expect(reports.nodes.every(({ kind }) => kind === 'REPORT' || kind === 'RESEARCH')).toBe(true);
    const recent = await list({ fromYear: 2018, untilYear: 2019 });
    expect(recent.totalCount).toBeGreaterThan(0);
    expect(recent.nodes.every(({ year }) => year === 2018 || year === 2019)).toBe(true);
    expect((await list({ regions: ['utrecht-west'] })).totalCount).toBeGreaterThan(0);
    expect((await list({ regions: ['utrecht-west'], fromYear: 2090 })).totalCount).toBe(0);
    expect((await list({ fromYear: -2147483648, untilYear: 2147483647 })).totalCount).toBeGreaterThan(0);
  });

  test('costs as many statements for a hundred publications as for one', async () => {
    await hub.db.execute(
      sql`insert into publications (id, slug, title, kind, summary) select gen_random_uuid(), 'copy-' || n, 'Copy ' || n, 'blog', 'A copy to count by.' from generate_series(1, 100) n`,
    );
    const document = `query ($first: Int!) { publications(first: $first) { totalCount nodes { title region { name } areas { name code }
      themes { label } advices { label } schoolTypes { label } factors { label } partnerTypes { label } participations { role organisation { name } }
      citations { publication { title } } citedByCount citedBy { title } } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });
});
