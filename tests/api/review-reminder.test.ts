import { remindOfReview } from '@kennishub/api/guidance/review/remind.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

/** Long after the content was loaded, which is by the clock of the machine. */
const later = new Date(Date.now() + 3 * 365 * 86_400_000);
const WEEK = 7 * 86_400_000;

let hub: TestHub;
let region: string;
beforeAll(async () => {
  hub = await openHub(later);
  const { data } = await hub.query<{ inspirationRegions: { nodes: { slug: string }[] } }>(
    '{ inspirationRegions(first: 1) { nodes { slug } } }',
  );
  region = data.inspirationRegions.nodes[0]?.slug ?? '';
  await hub.personWith({ role: 'editor', name: 'Els Editor' });
  await hub.personWith({ role: 'region-editor', regions: [region], name: 'Rik Regio' });
});
afterAll(() => hub.close());

const remindAt = (now: Date) => {
  hub.setNow(now);
  return remindOfReview({ db: hub.db, mail: hub.parts.mail, now });
};

test('who looks after something that is due gets one letter a week, which names what is theirs', async () => {
  expect(await remindAt(later)).toBe(2);
  const letters = await hub.letters();
  const [editor, regional] = ['Els Editor', 'Rik Regio'].map((name) => letters.find(({ to }) => to.name === name));
  const named = (letter: typeof editor) => letter?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
  expect(named(editor)).toHaveLength(21);
  expect(named(editor).at(-1)).toContain('en meer');
  const { data } = await hub.query<{ inspirationRegion: { name: string } }>(
    'query ($slug: String!) { inspirationRegion(slug: $slug) { name } }',
    {
      slug: region,
    },
  );
  expect(named(regional).join('\n')).toContain(data.inspirationRegion.name);

  expect(await remindAt(new Date(later.getTime() + WEEK - 60_000))).toBe(0);
  expect(await remindAt(new Date(later.getTime() + WEEK + 60_000))).toBe(2);
  await hub.letters();
});

test('nobody is reminded of what was looked at, and two processes at once send one letter', async () => {
  const fresh = new Date(Date.now() + 86_400_000);
  expect(await remindAt(fresh)).toBe(0);
  const much = new Date(later.getTime() + 9 * WEEK);
  const sent = await Promise.all([remindAt(much), remindAt(much)]);
  expect(sent[0] + sent[1]).toBe(2);
});
