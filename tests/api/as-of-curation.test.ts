import { schema } from '@kennishub/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curationOf } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { uniqueWord } from '../support/unique-word.ts';

const PRACTICES = 8;
const DAYS = 15;
const PAIRS = 200;
const moment = (day: number) => new Date(Date.UTC(2027, 2, day, 9));

const { oneOf, whole } = seededChance(20_260_312);
const themes = ['prevention-and-access', 'home-sitters', 'network-direction'];

type Practice = { id: string; slug: string; content: { pilot: Record<string, unknown> }; version: number };
type Seen = { title: string; slug: string; themes: { slug: string }[]; areas: { code: string }[]; possiblyOutdated: boolean } | null;
type Archived = { title: string; farewell: string | null; pointer: { slug: string } | null } | null;

let hub: TestHub;
let pointerId: string;
const practices: Practice[] = [];
/** What a visitor saw of each practice at the end of each day, under `day/id`. */
const kept = new Map<string, { seen: Seen; archived: Archived; listed: number }>();

/** A practice as a visitor sees it, and what its first address says when it is archived. */
const lookAt = async (wanted: readonly Practice[], on = '', variables: object = {}) => {
  const fields = wanted.map(
    (
      { id, slug },
      index,
    ) => `p${index}: node(id: "${globalId(id)}") { ... on Pilot { title slug themes { slug } areas { code } possiblyOutdated } }
      a${index}: archivedItem(type: PILOT, slug: "${slug}") { title farewell pointer { slug } }`,
  );
  const { data, errors } = await hub.query<
    Record<`p${number}`, Seen> & Record<`a${number}`, Archived> & { pilots: { totalCount: number } }
  >(`query ${on} { ${fields.join('\n')} pilots { totalCount } }`, variables);
  expect(errors).toBeUndefined();
  return data;
};
const globalId = (id: string) => Buffer.from(`Pilot:${id}`).toString('base64');

beforeAll(async () => {
  hub = await openHub(moment(0));
  pointerId = (await hub.query<{ pilot: { id: string } }>('{ pilot(slug: "maatwerkmaker") { id } }')).data.pilot.id;
  const { publishedPilot, publish, saveDraft, step } = curationOf(hub);
  const [writer, colleague] = [await hub.tokenFor('editor'), await hub.tokenFor('editor')];
  for (let number = 0; number < PRACTICES; number += 1) practices.push({ ...(await publishedPilot(writer, colleague)), version: 1 });

  for (let day = 1; day <= DAYS; day += 1) {
    hub.setNow(moment(day));
    for (const practice of [oneOf(practices), oneOf(practices)]) {
      const { id } = practice;
      const [row] = (await hub.db.select().from(schema.items)).filter((item) => item.id === id);
      if (row?.state !== 'published') {
        await step('restoreItem', colleague, { id });
        continue;
      }
      const change = oneOf(['title', 'themes', 'area', 'address', 'unpublish', 'archive'] as const);
      if (change === 'unpublish' || change === 'archive') {
        const farewell = change === 'archive' ? { farewell: `Dit hield op dag ${day} op.`, pointer: pointerId } : {};
        await step(`${change}Item`, colleague, { id, reason: 'Voor een test.', ...farewell });
        continue;
      }
      const fields = {
        title: { title: `Een andere naam ${uniqueWord()}` },
        themes: { themes: themes.slice(0, 1 + whole(themes.length)) },
        area: { municipalities: [oneOf(['Woerden', 'Utrecht', 'Aa en Hunze'])] },
        address: { slug: uniqueWord() },
      }[change];
      practice.content = { pilot: { ...practice.content.pilot, ...fields } };
      const { edit } = await saveDraft(writer, { id, baseVersion: practice.version, content: practice.content });
      const { version } = await publish(writer, colleague, id, edit);
      practice.version = version ?? practice.version;
    }
    const seen = await lookAt(practices);
    practices.forEach(({ id }, index) => {
      kept.set(`${day}/${id}`, { seen: seen[`p${index}`] ?? null, archived: seen[`a${index}`] ?? null, listed: seen.pilots.totalCount });
    });
  }
  hub.setNow(moment(DAYS + 30));
}, 300_000);
afterAll(() => hub.close());

test(`${PAIRS} random practices at random moments are what was kept of them then`, async () => {
  const different = new Set<string>();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const day = 1 + whole(DAYS);
    const practice = oneOf(practices);
    // Any time of that day, until just before the next changes.
    const at = new Date(moment(day).getTime() + whole(24 * 3_600_000));
    const answer = await lookAt([practice], '($at: DateTime!) @asOf(moment: $at)', { at: at.toISOString() });
    const before = kept.get(`${day}/${practice.id}`);
    expect({ seen: answer.p0 ?? null, archived: answer.a0 ?? null, listed: answer.pilots.totalCount }).toEqual(before);
    different.add(JSON.stringify(before));
  }
  // Else nothing was put to the test.
  expect(different.size).toBeGreaterThan(30);
}, 240_000);

test('whether something may be outdated is told of then', async () => {
  const { data } = await hub.query<{ pilot: { id: string; possiblyOutdated: boolean } }>('{ pilot(slug: "maatwerkmaker") { id } }');
  const { token } = await hub.personWith({ role: 'editor' });
  const from = DAYS + 30;
  const lookAtDay = async (day: number): Promise<boolean> =>
    (
      await hub.query<{ pilot: { possiblyOutdated: boolean } }>(
        'query ($at: DateTime!) @asOf(moment: $at) { pilot(slug: "maatwerkmaker") { possiblyOutdated } }',
        { at: moment(day).toISOString() },
      )
    ).data.pilot.possiblyOutdated;
  const reviewOn = (day: number) =>
    hub.query(
      'mutation ($input: SetReviewDayInput!) { setReviewDay(input: $input) { __typename } }',
      { input: { itemId: data.pilot.id, reviewBy: moment(day).toISOString().slice(0, 10) } },
      { token },
    );
  // By the twelve months after it was published it is outdated in any case.
  hub.setNow(moment(from + 400));
  expect(await lookAtDay(from + 399)).toBe(true);
  await reviewOn(from + 410);
  hub.setNow(moment(from + 420));
  expect([await lookAtDay(from + 399), await lookAtDay(from + 405), await lookAtDay(from + 415)]).toEqual([true, false, true]);
});
