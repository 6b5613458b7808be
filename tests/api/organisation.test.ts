import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Organisation = {
  slug: string;
  name: string;
  coalitionPartner: boolean;
  type: { slug: string };
  pilots: { totalCount: number; nodes: { slug: string; participations: { organisation: { slug: string } }[] }[] };
};

describe('organisations', () => {
  test('can be narrowed to the partners in the coalition', async () => {
    const { data } = await hub.query<{ all: { totalCount: number }; partners: { totalCount: number; nodes: Organisation[] } }>(
      '{ all: organisations { totalCount } partners: organisations(coalitionPartners: true, first: 100) { totalCount nodes { slug coalitionPartner } } }',
    );
    expect(data.partners.totalCount).toBe(data.partners.nodes.length);
    expect(data.partners.nodes.every(({ coalitionPartner }) => coalitionPartner)).toBe(true);
    expect(data.partners.totalCount).toBeGreaterThan(5);
    expect(data.all.totalCount).toBeGreaterThan(data.partners.totalCount);
  });

  test('stand in every item with who leads first, and then by name, also in the past', async () => {
    type Of = { nodes: { participations: { role: string; organisation: { name: string } }[] }[] };
    const query = ['pilots', 'publications', 'knowledgeSessions']
      .map((field) => `${field}(first: 100) { nodes { participations { role organisation { name } } } }`)
      .join(' ');
    const now = (await hub.query<Record<string, Of>>(`{ ${query} }`)).data;
    const items = Object.values(now).flatMap(({ nodes }) => nodes.map(({ participations }) => participations));
    expect(items.filter((one) => one.length > 2).length).toBeGreaterThan(10);
    const roles = ['LEAD', 'PARTNER', 'FUNDER', 'RESEARCHER', 'ORGANISER'];
    const place = ({ role, organisation }: (typeof items)[number][number]) => `${roles.indexOf(role)} ${organisation.name}`;
    for (const participations of items) {
      const places = participations.map(place);
      expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    }
    const today = new Date();
    hub.setNow(today);
    expect((await hub.query(`query @asOf(moment: "${today.toISOString()}") { ${query} }`)).data).toEqual(now);
  });

  test('lead to the practices they take part in, as the filter of practices does', async () => {
    const { data } = await hub.query<{ organisations: { nodes: Organisation[] } }>(
      '{ organisations(first: 100) { nodes { slug pilots(first: 5) { totalCount nodes { slug participations { organisation { slug } } } } } } }',
    );
    const active = data.organisations.nodes.filter(({ pilots }) => pilots.totalCount > 0).slice(0, 5);
    expect(active.length).toBe(5);
    for (const { slug, pilots } of active) {
      expect(pilots.nodes.every(({ participations }) => participations.some(({ organisation }) => organisation.slug === slug))).toBe(true);
      const found = await hub.query<{ pilots: { totalCount: number } }>(
        'query ($slugs: [String!]) { pilots(filter: { organisations: $slugs }) { totalCount } }',
        { slugs: [slug] },
      );
      expect(found.data.pilots.totalCount).toBe(pilots.totalCount);
    }
  });

  test('cost as many statements for a hundred as for one', async () => {
    const document = `query ($first: Int!) { organisations(first: $first) { totalCount nodes { name type { label } municipality { name } citations { publication { title } }
      pilots(first: 2) { totalCount nodes { title themes { label } } } } } }`;
    const one = await statementsOf(hub, document, { first: 1 });
    expect(one).toBe(2);
    expect(await statementsOf(hub, document, { first: 100 })).toBe(one);
  });

  test('are found at their address', async () => {
    const { data } = await hub.query<{ organisations: { nodes: Organisation[] } }>('{ organisations(first: 1) { nodes { slug } } }');
    const slug = data.organisations.nodes[0]?.slug;
    const find = (address?: string) =>
      hub.query<{ organisation: Organisation | null }>('query ($slug: String!) { organisation(slug: $slug) { slug } }', { slug: address });
    expect((await find(slug)).data.organisation).toEqual({ slug });
    expect((await find('nergens')).data.organisation).toBeNull();
  });
});
