import { schema } from '@kennishub/db';
import { checkContent, checkContents, collectedWords, itemChecker, readStanding, readStandingFor } from '@kennishub/db/content';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

const now = new Date('2026-03-12T09:30:00Z');
const pilot = (changes: object) => ({
  slug: 'een-proef',
  title: 'Een proef',
  summary: 'Een proef met woorden.',
  phase: 'pilot',
  scope: 'local',
  themes: ['prevention-and-access'],
  approach: 'Zo gaat het.',
  sources: [{ publication: 'implementatieplan-met-andere-ogen' }],
  ...changes,
});
async function problemsOf(changes: object) {
  const raw = pilot(changes);
  const checked = await checkContent(hub.db, 'pilot', raw, await readStandingFor(hub.db, [raw]), now);
  return 'problems' in checked ? checked.problems : [];
}

test('what a content names is found alone as among everything there is', async () => {
  const published = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.status, 'published'));
  const contents = published.map(({ itemType, snapshot }) => ({ type: itemType, raw: snapshot }));
  const whole = itemChecker(collectedWords(await readStanding(hub.db), []), now);
  const step = 40;
  for (let from = 0; from < contents.length; from += step) {
    const some = contents.slice(from, from + step);
    const standing = await readStandingFor(
      hub.db,
      some.map(({ raw }) => raw),
    );
    const found = await checkContents(hub.db, some, standing, now);
    expect(found).toEqual(some.map(({ type, raw }) => whole(type, raw)));
  }
  expect(contents.length).toBeGreaterThan(600);
});

test('a word that is unknown is told with what is probably meant, in every kind of list', async () => {
  expect(
    await problemsOf({
      region: 'zuidoost-utrech',
      municipalities: ['Woerdem'],
      themes: ['prevention-and-acces'],
      organisations: [{ organisation: 'vwss', role: 'partner' }],
      sources: [{ publication: 'implementatieplan-met-ander-ogen' }],
      related: [{ slug: 'implementatieplan-met-andere-oge', reason: 'Zie ook.' }],
    }),
  ).toEqual(
    [
      ['region', 'Dit kennen wij niet. Bedoelt u “zuidoost-utrecht”?'],
      ['municipalities.0', 'Dit kennen wij niet. Bedoelt u “Woerden”?'],
      ['themes.0', 'Dit kennen wij niet. Bedoelt u “prevention-and-access”?'],
      ['organisations.0.organisation', 'Dit kennen wij niet. Bedoelt u “vws”?'],
      ['related.0.slug', 'Dit kennen wij niet. Bedoelt u “implementatieplan-met-andere-ogen”?'],
      ['sources.0.publication', 'Dit kennen wij niet. Bedoelt u “implementatieplan-met-andere-ogen”?'],
    ].map(([path, message]) => ({ path, message })),
  );
  expect(await problemsOf({ themes: ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'] })).toEqual([
    { path: 'themes.0', message: 'Dit kennen wij niet. Kies iets uit de lijst.' },
  ]);
});

test('words that nobody means are told at once, however many and however long', async () => {
  const long = 'woerden '.repeat(12_000);
  const begin = performance.now();
  const problems = await problemsOf({
    municipalities: Array.from({ length: 50 }, (_, place) => `${place} ${long.slice(0, 1800)}`),
    region: long,
    themes: Array.from({ length: 50 }, (_, place) => `thema-${place}`),
  });
  expect(problems).toHaveLength(101);
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test('what is right takes one statement to check, what is unknown one more', async () => {
  const statements = async (changes: object) => (await hub.countStatements(() => problemsOf(changes))).statements.length;
  expect(await statements({})).toBe(1);
  expect(await statements({ themes: ['onbekend'], region: 'onbekend', related: [{ slug: 'ook-onbekend', reason: 'Zie ook.' }] })).toBe(2);
});

test('the problems of the drafts in a list take as many statements for one as for many', async () => {
  const { token } = await hub.personWith({ role: 'editor' });
  for (const title of ['Een', 'Twee', 'Drie', 'Vier'])
    await hub.query(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }',
      {
        input: { content: { pilot: { title, themes: [`geen-${title.toLowerCase()}`] } }, idempotencyKey: crypto.randomUUID() },
      },
      { token },
    );
  const ask = async (first: number) => {
    const { statements, result } = await hub.countStatements(() =>
      hub.query<{ items: { nodes: { draft: { problems: object[] } }[] } }>(
        `{ items(first: ${first}, filter: { states: [DRAFT] }) { totalCount nodes { title region { title } allowedSteps
          steps(first: 5) { nodes { step } } versions(first: 5) { nodes { version } } draft { edit problems { path message } } } }
          reviewQueue(first: ${first}) { totalCount nodes { edit problems { path } item { title } } } }`,
        {},
        { token },
      ),
    );
    expect(result.errors).toBeUndefined();
    expect(result.data.items.nodes.map(({ draft }) => draft.problems.length > 0)).toEqual(Array(first).fill(true));
    return statements.length;
  };
  expect(await ask(4)).toBe(await ask(1));
});
