import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Goal = {
  slug: string;
  position: number;
  label: string;
  status: string | null;
  smart: Record<'red' | 'orange' | 'green' | 'darkGreen', string | null>;
  theme: { slug: string } | null;
  actionPoints: { position: number; label: string; owner: string | null; due: string | null }[];
  agenda: { slug: string };
};
type Agenda = {
  title: string;
  startYear: number | null;
  endYear: number | null;
  region: { slug: string } | null;
  themes: { slug: string }[];
  goals: Goal[];
  citations: object[];
};

const everything = `title startYear endYear region { slug } themes { slug } citations { chapter }
  goals { slug position label status smart { red orange green darkGreen } theme { slug } actionPoints { position label owner due } agenda { slug } }`;
const find = async (slug: string) =>
  (await hub.query<{ agenda: Agenda | null }>(`query ($slug: String!) { agenda(slug: $slug) { ${everything} } }`, { slug })).data.agenda;

describe('an agenda', () => {
  test('holds its goals in order', async () => {
    const agenda = await find('utrecht-west-2019-2022');
    expect(agenda).toMatchObject({ startYear: 2019, endYear: 2022, region: { slug: 'utrecht-west' } });
    expect(agenda?.goals.length).toBeGreaterThan(0);
    expect(agenda?.goals.map(({ position }) => position)).toEqual(agenda?.goals.map((_goal, index) => index + 1));
    expect(agenda?.goals.every((goal) => goal.agenda.slug === 'utrecht-west-2019-2022')).toBe(true);
  });

  test('says when a goal has which colour, as far as that was agreed', async () => {
    const sentences = (await find('lekstroom-thuiszittersaanpak'))?.goals.map(({ smart }) => smart) ?? [];
    expect(sentences.some(({ darkGreen }) => darkGreen)).toBe(true);
    expect(sentences.some(({ red }) => red === null)).toBe(true);
  });

  test('shows a step without an owner or a date as such', async () => {
    const agenda = await find('lekstroom-thuiszittersaanpak');
    const points = agenda?.goals.flatMap(({ actionPoints }) => actionPoints) ?? [];
    expect(points.length).toBeGreaterThan(10);
    expect(points.every((point) => point.owner === null || point.owner.length > 0)).toBe(true);
    expect(points.some((point) => point.due === null)).toBe(true);
  });

  test('is still found at an address it moved away from', async () => {
    await hub.db.execute(sql`insert into redirects (item_type, from_slug, to_slug) values ('agenda', 'oud', 'utrecht-west-2019-2022')`);
    expect((await find('oud'))?.startYear).toBe(2019);
    expect(await find('nergens')).toBeNull();
  });
});

describe('the list of agendas', () => {
  const list = async (filter: object) =>
    (
      await hub.query<{
        agendas: { totalCount: number; nodes: { slug: string; startYear: number | null; region: { slug: string } | null }[] };
      }>('query ($filter: AgendaFilter) { agendas(filter: $filter) { totalCount nodes { slug startYear region { slug } } } }', { filter })
    ).data.agendas;

  test('begins with the newest and ends with those without a year', async () => {
    const years = (await list({})).nodes.map(({ startYear }) => startYear ?? 0);
    expect(years).toEqual([...years].sort((one, other) => other - one));
  });

  test('is narrowed by region and theme', async () => {
    const ofRegion = await list({ regions: ['utrecht-west'] });
    expect(ofRegion.totalCount).toBeGreaterThan(1);
    expect(ofRegion.nodes.every(({ region }) => region?.slug === 'utrecht-west')).toBe(true);
    const themed = await list({ regions: ['utrecht-west', 'lekstroom'], themes: ['home-sitters'] });
    expect(themed.totalCount).toBeGreaterThan(0);
    expect(themed.totalCount).toBeLessThan((await list({})).totalCount);
  });

  test('costs as many statements for a hundred agendas as for one', async () => {
    await hub.db.execute(
      sql`insert into agendas (id, slug, title, summary, region_id)
        select gen_random_uuid(), 'copy-' || n, 'Copy ' || n, 'A copy to count by.', (select id from inspiration_regions limit 1) from generate_series(1, 100) n`,
    );
    const document = `query ($first: Int!) { agendas(first: $first) { totalCount nodes { ${everything} } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });
});
