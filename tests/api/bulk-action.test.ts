import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let editor: string;
let colleague: string;
let region: string;
let slugs: string[];

beforeAll(async () => {
  hub = await openHub();
  bulk = await openBulk(hub);
  editor = (await hub.personWith({ role: 'editor' })).token;
  colleague = (await hub.personWith({ role: 'editor' })).token;
  region = (await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] })).token;
  const pilots = await hub.db.query.pilots.findMany({
    where: { region: { slug: 'lekstroom' } },
    columns: { slug: true },
    orderBy: { slug: 'asc' },
  });
  slugs = pilots.map(({ slug }) => slug);
});
afterAll(async () => {
  await bulk.close();
  await hub.close();
});

/** Asks for an action, has it tried out, and tells what would become of each item. */
const tryOut = async (token: string, input: object) => {
  const answer = await bulk.mutate(token, 'bulkAction', 'BulkActionInput', { reason: 'Samen opgeschoond.', ...input });
  if (!answer.change) return { answer, id: '', rows: [] };
  await bulk.work();
  return { answer, id: answer.change.id, rows: await bulk.rows(token, answer.change.id) };
};
const outcomes = ({ rows }: Awaited<ReturnType<typeof tryOut>>) => rows.map(({ outcome }) => outcome);
const drafts = { types: ['PILOT'], regions: ['lekstroom'], drafts: ['DRAFT', 'IN_REVIEW', 'APPROVED'] };

test('many items go the whole way, in four eyes', async () => {
  const lessons = await bulk.tryOut(
    region,
    'type=pilots',
    `slug;lessons\n${slugs.map((slug) => `${slug};Een les van ons allemaal.`).join('\n')}\n`,
  );
  await bulk.run(region, lessons.id);
  const submit = await tryOut(region, { action: 'SUBMIT', filter: drafts });
  expect(outcomes(submit)).toEqual(['CHANGED', 'CHANGED']);
  expect(submit.rows[0]?.changes).toEqual([{ field: 'draft', from: { value: 'draft' }, to: { value: 'in-review' } }]);
  expect((await bulk.run(region, submit.id)).state).toBe('DONE');
  expect(outcomes(await tryOut(region, { action: 'APPROVE', filter: drafts }))).toEqual(['REJECTED', 'REJECTED']);
  for (const action of ['APPROVE', 'PUBLISH'])
    expect((await bulk.run(editor, (await tryOut(editor, { action, filter: drafts })).id)).state).toBe('DONE');
  const { data } = await hub.query<{ pilot: { lessons: string } }>(`{ pilot(slug: "${slugs[0]}") { lessons } }`);
  expect(data.pilot.lessons).toBe('Een les van ons allemaal.');
});

test('a word is added in drafts, and whoever wrote them does not approve them', async () => {
  const filter = { types: ['PILOT'], regions: ['lekstroom'] };
  const added = await tryOut(editor, { action: 'ADD_TERM', vocabulary: 'THEME', term: 'privacy', filter });
  expect(new Set(outcomes(added))).toEqual(new Set(['CHANGED']));
  await bulk.run(editor, added.id);
  await bulk.run(editor, (await tryOut(editor, { action: 'SUBMIT', filter: drafts })).id);
  expect(new Set(outcomes(await tryOut(editor, { action: 'APPROVE', filter: drafts })))).toEqual(new Set(['REJECTED']));
  expect(new Set(outcomes(await tryOut(colleague, { action: 'APPROVE', filter: drafts })))).toEqual(new Set(['CHANGED']));
});

test('what changes after the trial is not done, unless the rest may go on without it', async () => {
  const filter = { types: ['PILOT'], regions: ['lekstroom'], drafts: ['IN_REVIEW'] };
  const approve = await tryOut(colleague, { action: 'APPROVE', filter });
  const one = approve.rows[0];
  await hub.query(
    'mutation ($input: WithdrawDraftInput!) { withdrawDraft(input: $input) { __typename } }',
    { input: { id: one?.item } },
    { token: editor },
  );
  expect(await bulk.run(colleague, approve.id)).toMatchObject({ state: 'CHECKED' });
  expect((await bulk.rows(colleague, approve.id)).filter(({ outcome }) => outcome === 'STALE').map(({ slug }) => slug)).toEqual([
    one?.slug,
  ]);
  expect((await bulk.run(colleague, approve.id, true)).state).toBe('DONE');
});

test('a region editor acts on nothing of others, and learns nothing of it', async () => {
  const other = await hub.db.query.pilots.findFirst({ where: { region: { slug: 'utrecht-west' } }, columns: { id: true } });
  const tried = await tryOut(region, { action: 'UNPUBLISH', ids: [other?.id] });
  expect(tried.rows).toMatchObject([
    { outcome: 'REJECTED', item: null, slug: null, problems: [{ message: 'Dit onderdeel kennen wij niet.' }] },
  ]);
});

test('days of review are set, and a choice has to be one', async () => {
  const day = await tryOut(editor, { action: 'REVIEW_BY', reviewBy: '2027-01-01', filter: { types: ['AGENDA'] } });
  expect(day.rows[0]?.changes).toEqual([{ field: 'reviewBy', from: { value: null }, to: { value: '2027-01-01' } }]);
  expect((await bulk.run(editor, day.id)).state).toBe('DONE');
  expect((await tryOut(editor, { action: 'SUBMIT' })).answer).toMatchObject({ __typename: 'InvalidInput' });
  expect((await tryOut(editor, { action: 'SUBMIT', filter: {}, reason: ' ' })).answer).toMatchObject({ __typename: 'InvalidInput' });
});
