import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Pilot = {
  slug: string;
  phase: string;
  scope: string;
  startYear: number | null;
  endYear: number | null;
  reachedStep: number;
  themes: { slug: string }[];
  region: { slug: string } | null;
  effects: { step: number; evidence: { statement: string; publication: { slug: string } }[] }[];
  citations: { publication: { slug: string } }[];
};

const fields = `slug phase scope startYear endYear reachedStep themes { slug } region { slug } effects { step evidence { statement publication { slug } } } citations { publication { slug } }`;
const list = async (filter: object, order = 'NEWEST') =>
  (
    await hub.query<{ pilots: { totalCount: number; nodes: Pilot[] } }>(
      `query ($filter: PilotFilter, $order: PilotOrder) { pilots(filter: $filter, order: $order, first: 100) { totalCount nodes { ${fields} } } }`,
      { filter, order },
    )
  ).data.pilots;

describe('the list of practices', () => {
  test('names a source for every practice', async () => {
    const { nodes } = await list({});
    expect(nodes.length).toBeGreaterThan(50);
    expect(nodes.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  test('puts the best evidence first, and counts a step only on top of the one below', async () => {
    const { nodes } = await list({}, 'EVIDENCE');
    const steps = nodes.map(({ reachedStep }) => reachedStep);
    expect(steps).toEqual([...steps].sort((one, other) => other - one));
    expect(steps[0]).toBeGreaterThan(0);
    for (const { reachedStep, effects } of nodes) {
      expect(effects.map(({ step }) => step)).toEqual(Array.from({ length: reachedStep }, (_, index) => index + 1));
      expect(effects.every(({ evidence }) => evidence.length > 0)).toBe(true);
    }
  });

  test('is narrowed by every part of the filter at once', async () => {
    const [some] = (await list({ minimumStep: 1 })).nodes;
    if (!some) throw new Error('No practice has reached a step.');
    const filter = { themes: [some.themes[0]?.slug], phases: [some.phase], scopes: [some.scope], minimumStep: some.reachedStep };
    const found = await list(filter);
    expect(found.nodes.map(({ slug }) => slug)).toContain(some.slug);
    expect(
      found.nodes.every((pilot) => pilot.phase === some.phase && pilot.scope === some.scope && pilot.reachedStep >= some.reachedStep),
    ).toBe(true);
    expect((await list({ ...filter, themes: ['no-such-theme'] })).totalCount).toBe(0);
    expect((await list({ minimumStep: 6 })).totalCount).toBe(0);
  });

  test('is narrowed by period: what had begun by a year, and was still going on in another', async () => {
    const begun = await list({ untilYear: 2019 });
    expect(begun.totalCount).toBeGreaterThan(0);
    expect(begun.nodes.every(({ startYear }) => startYear !== null && startYear <= 2019)).toBe(true);
    expect((await list({ untilYear: 1990 })).totalCount).toBe(0);
    const goingOn = await list({ fromYear: 2021 });
    expect(goingOn.nodes.every(({ endYear }) => endYear === null || endYear >= 2021)).toBe(true);
    expect(goingOn.totalCount).toBeLessThan((await list({})).totalCount);
  });

  test('finds a practice in one municipality under its youth region and province, and the region of a practice in each municipality', async () => {
    const inWoerden = (await list({ areas: ['GM0632'] })).nodes.map(({ slug }) => slug);
    expect(inWoerden).toContain('woerden-ipgb');
    for (const code of ['JZ19', 'PV26', 'IR:utrecht-west'])
      expect((await list({ areas: [code] })).nodes.map(({ slug }) => slug)).toContain('woerden-ipgb');
    expect((await list({ areas: ['PV20'] })).nodes.map(({ slug }) => slug)).not.toContain('woerden-ipgb');
  });

  test('costs as many statements for a hundred practices as for one', async () => {
    const document = `query ($first: Int!) { pilots(first: $first) { totalCount nodes { ${fields} areas { name } advices { label } schoolTypes { label } factors { label }
      fundingVariants { label } collaborationModels { label } partnerTypes { label } participations { role organisation { name type { label } } } } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });

  test('of twenty, with region, themes and organisations, is one statement', async () => {
    expect(
      await statementsOf(
        hub,
        '{ pilots(first: 20) { nodes { title region { name } themes { label } participations { organisation { name } } } } }',
      ),
    ).toBe(1);
  });
});

describe('a practice', () => {
  test('is found at its address, also after several renames, and a circle of renames ends', async () => {
    const find = async (slug: string) =>
      (await hub.query<{ pilot: Pilot | null }>('query ($slug: String!) { pilot(slug: $slug) { slug } }', { slug })).data.pilot;
    await hub.db.execute(
      sql`insert into redirects (item_type, from_slug, to_slug) values ('pilot', 'eerst', 'toen'), ('pilot', 'toen', 'woerden-ipgb'), ('pilot', 'rond', 'om'), ('pilot', 'om', 'rond'), ('agenda', 'anders', 'woerden-ipgb')`,
    );
    expect(await find('eerst')).toEqual({ slug: 'woerden-ipgb' });
    expect(await find('rond')).toBeNull();
    expect(await find('anders')).toBeNull();
    expect(await find('')).toBeNull();
  });
});
