import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';

// The content was loaded by the clock of the database; history goes on from there.
const days = (number: number): Date => new Date(Date.now() + number * 24 * 60 * 60 * 1000);
let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
let editor: string;
let colleague: string;
let id: string;
let practices: number;
beforeAll(async () => {
  hub = await openHub(days(1));
  curation = curationOf(hub);
  [editor, colleague] = await Promise.all([hub.tokenFor('editor'), hub.tokenFor('editor')]);
  practices = (await found('utrecht-west')).areas;
  hub.setNow(days(9));
  ({ id } = await rename('utrecht-west', 'het-nieuwe-westen'));
});
afterAll(() => hub.close());

async function rename(from: string, slug: string): Promise<{ id: string }> {
  const { data } = await hub.query<{ item: { id: string; versions: { nodes: { content: object }[] } } }>(
    'query ($id: ID!) { item(id: $id) { id versions(first: 1) { nodes { content } } } }',
    { id: await regionId(from) },
    { token: editor },
  );
  const content = { inspirationRegion: { ...data.item.versions.nodes[0]?.content, slug } };
  const { edit } = await curation.saveDraft(editor, { id: data.item.id, content });
  expect(await curation.publish(editor, colleague, data.item.id, edit)).toMatchObject({ __typename: 'StepTaken' });
  return { id: data.item.id };
}

async function regionId(slug: string): Promise<string> {
  const { data } = await hub.query<{ inspirationRegion: { id: string } }>(
    'query ($slug: String!) { inspirationRegion(slug: $slug) { id } }',
    { slug },
  );
  return data.inspirationRegion.id;
}

/** How many practices a region has under this address: by its area, and by the filter of the search. */
async function found(slug: string, directive = ''): Promise<{ areas: number; slug: string | null }> {
  const { data } = await hub.query<{ pilots: { totalCount: number }; inspirationRegion: { slug: string } | null }>(
    `query ($slug: String!, $areas: [String!]) ${directive} { inspirationRegion(slug: $slug) { slug } pilots(filter: { areas: $areas }) { totalCount } }`,
    { slug, areas: [`IR:${slug}`] },
  );
  return { areas: data.pilots.totalCount, slug: data.inspirationRegion?.slug ?? null };
}

test('a renamed region keeps its practices, and is found under both addresses', async () => {
  expect(practices).toBeGreaterThan(0);
  expect(await found('het-nieuwe-westen')).toEqual({ areas: practices, slug: 'het-nieuwe-westen' });
  expect(await found('utrecht-west')).toMatchObject({ slug: 'het-nieuwe-westen' });
});

test('nothing is left of the area it was, in rows and in what the search knows', async () => {
  const names = async (code: string) =>
    rowsOf<{ place: string }>(
      hub.db,
      sql`select 'area' as place from areas where code = ${code} union all select 'coverage' from area_coverage where ${code} in (area_code, within_code)
        union all select 'membership' from area_memberships where area_code = ${code} union all select 'practice' from pilot_areas where area_code = ${code}
        union all select 'search' from search_documents document where document::text ~ ${`${code}([^a-z-]|$)`}`,
    );
  expect(await names('IR:utrecht-west')).toEqual([]);
  expect((await names('IR:het-nieuwe-westen')).map(({ place }) => place)).toEqual(expect.arrayContaining(['area', 'coverage', 'search']));
});

test('in the past it has the address it had', async () => {
  const directive = `@asOf(moment: "${days(5).toISOString()}")`;
  expect(await found('utrecht-west', directive)).toEqual({ areas: practices, slug: 'utrecht-west' });
  expect(await found('het-nieuwe-westen', directive)).toEqual({ areas: 0, slug: null });
});

test('content that still calls it by its old address can be published, and so can what calls it by the new one', async () => {
  const region = await hub.personWith({ role: 'region-editor', regions: ['het-nieuwe-westen'] });
  for (const slug of ['utrecht-west', 'het-nieuwe-westen']) {
    const { item, problems } = await curation.saveDraft(region.token, {
      content: rightPilot({ region: slug }),
      idempotencyKey: crypto.randomUUID(),
    });
    expect(problems).toEqual([]);
    expect(await curation.publish(region.token, colleague, item.id)).toMatchObject({ __typename: 'StepTaken' });
    const { data } = await hub.query<{ pilot: { region: { slug: string } } }>(`{ pilot(slug: "${item.slug}") { region { slug } } }`);
    expect(data.pilot.region.slug).toBe('het-nieuwe-westen');
  }
});

test('named as it was, it stands alone under its first address again', async () => {
  const all = (await found('het-nieuwe-westen')).areas;
  expect(await rename('het-nieuwe-westen', 'utrecht-west')).toEqual({ id });
  expect(await found('utrecht-west')).toEqual({ areas: all, slug: 'utrecht-west' });
  expect(await found('het-nieuwe-westen')).toMatchObject({ slug: 'utrecht-west' });
});
