import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { leafThrough, statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
  // Six meetings whose dates are known to the day, the month, the year, the moment, or not at all; Woerden lies in Utrecht West.
  await hub.db.execute(sql`
    insert into knowledge_sessions (id, slug, title, kind, status, summary, starts_on, starts_at, municipality_code) values
      (gen_random_uuid(), 'on-a-day', 'Day', 'oogo', 'planned', 'Test', '2031-03-12', null, 'GM0632'),
      (gen_random_uuid(), 'in-a-month', 'Month', 'oogo', 'planned', 'Test', '2031-03', null, null),
      (gen_random_uuid(), 'in-a-year', 'Year', 'oogo', 'planned', 'Test', '2031', null, null),
      (gen_random_uuid(), 'at-a-moment', 'Moment', 'oogo', 'planned', 'Test', null, '2031-12-31T23:30:00Z', null),
      (gen_random_uuid(), 'some-day', 'Some day', 'oogo', 'planned', 'Test', null, null, null),
      (gen_random_uuid(), 'another-day', 'Another day', 'oogo', 'planned', 'Test', null, null, null)`);
});
afterAll(() => hub.close());

const list = async (filter: object, order = 'EARLIEST') => {
  const answer = await hub.query<{ knowledgeSessions: { totalCount: number; nodes: { slug: string; kind: string; status: string }[] } }>(
    'query ($filter: KnowledgeSessionFilter, $order: KnowledgeSessionOrder) { knowledgeSessions(filter: $filter, order: $order, first: 100) { totalCount nodes { slug kind status } } }',
    { filter, order },
  );
  return answer.data.knowledgeSessions;
};
const slugs = async (filter: object, order?: string) => (await list(filter, order)).nodes.map(({ slug }) => slug);

describe('the list of knowledge sessions', () => {
  test.each([
    ['EARLIEST', ['in-a-year', 'in-a-month', 'on-a-day', 'at-a-moment']],
    ['LATEST', ['at-a-moment', 'on-a-day', 'in-a-month', 'in-a-year']],
  ])('%s first, and those without a date last', async (order, dated) => {
    const own = (await slugs({}, order)).filter((slug) => ['some-day', 'another-day', ...dated].includes(slug));
    expect(own.slice(0, 4)).toEqual(dated);
    expect(own.slice(4).sort()).toEqual(['another-day', 'some-day']);
    const small = await leafThrough(hub, `knowledgeSessions(order: ${order})`, 1);
    expect(small.slugs).toEqual(await slugs({}, order));
  });

  test.each([
    ['that day', { from: '2031-03-12', until: '2031-03-12' }, ['in-a-month', 'in-a-year', 'on-a-day']],
    ['another day of that month', { from: '2031-03-31', until: '2031-03-31' }, ['in-a-month', 'in-a-year']],
    ['another month', { from: '2031-04-01', until: '2031-04-30' }, ['in-a-year']],
    ['the Dutch new year', { from: '2032-01-01' }, ['at-a-moment']],
    ['the year', { from: '2031-01-01', until: '2031-12-31' }, ['in-a-month', 'in-a-year', 'on-a-day']],
  ])('knows what falls on %s', async (_what, filter, expected) => {
    const own = ['in-a-year', 'in-a-month', 'on-a-day', 'at-a-moment', 'some-day', 'another-day'];
    expect((await slugs(filter)).filter((slug) => own.includes(slug)).sort()).toEqual(expected);
  });

  test('is found under the areas of its municipality and of its region', async () => {
    expect(await slugs({ areas: ['JZ19'] })).toContain('on-a-day');
    expect(await slugs({ areas: ['PV26'] })).toContain('on-a-day');
    expect(await slugs({ areas: ['PV20'] })).not.toContain('on-a-day');
    const ofRegion = await slugs({ regions: ['utrecht-west'] });
    expect(ofRegion.length).toBeGreaterThan(0);
    expect(await slugs({ areas: ['JZ19'] })).toEqual(expect.arrayContaining(ofRegion));
  });

  test('is narrowed by kind and status', async () => {
    const found = await list({ kinds: ['NETWORK_MEETING'], statuses: ['HELD'] });
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.nodes.every(({ kind, status }) => kind === 'NETWORK_MEETING' && status === 'HELD')).toBe(true);
  });

  test.each(['2031-13-01', '2031-02-31', 'morgen', ''])('refuses %j as a day', async (from) => {
    const answer = await hub.query('query ($filter: KnowledgeSessionFilter) { knowledgeSessions(filter: $filter) { totalCount } }', {
      filter: { from },
    });
    expect(answer.errors?.[0]?.message).toContain('geen geldige dag');
  });

  test('costs as many statements for a hundred meetings as for one', async () => {
    await hub.db.execute(
      sql`insert into knowledge_sessions (id, slug, title, kind, status, summary) select gen_random_uuid(), 'copy-' || n, 'Copy ' || n, 'course', 'planned', 'A copy to count by.' from generate_series(1, 100) n`,
    );
    const document = `query ($first: Int!) { knowledgeSessions(first: $first) { totalCount nodes { title kind status startsOn startsAt municipality { name province { name } }
      region { name } themes { label } advices { label } participations { role organisation { name type { label } } } citations { publication { title } } } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });
});

describe('a knowledge session', () => {
  test('is found at its address, also at an older one', async () => {
    await hub.db.execute(sql`insert into redirects (item_type, from_slug, to_slug) values ('knowledge-session', 'oud', 'on-a-day')`);
    const find = (slug: string) =>
      hub.query<{ knowledgeSession: object | null }>(
        'query ($slug: String!) { knowledgeSession(slug: $slug) { startsOn municipality { name } } }',
        { slug },
      );
    const expected = { startsOn: '2031-03-12', municipality: { name: 'Woerden' } };
    expect((await find('on-a-day')).data.knowledgeSession).toEqual(expected);
    expect((await find('oud')).data.knowledgeSession).toEqual(expected);
    expect((await find('nergens')).data.knowledgeSession).toBeNull();
  });
});
