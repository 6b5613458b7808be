import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
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

test('together items take the steps as they do alone, and leave the same behind', async () => {
  const curation = curationOf(hub);
  const content = { approach: 'Zo gaat het, en zo gaat het goed.' };
  const draftOf = async (changes: object): Promise<string> =>
    (await curation.saveDraft(editor, { content: rightPilot(changes), note: 'Nieuw.', idempotencyKey: crypto.randomUUID() })).item.id;
  const [alone, together] = [await draftOf(content), await draftOf(content)];
  await curation.publish(editor, colleague, alone);
  for (const [token, action] of [
    [editor, 'SUBMIT'],
    [colleague, 'APPROVE'],
    [colleague, 'PUBLISH'],
  ] as const)
    expect((await bulk.run(token, (await tryOut(token, { action, ids: [together] })).id)).state).toBe('DONE');
  expect(await traceOf(together)).toEqual(await traceOf(alone));
  expect((await traceOf(together)).audit).toHaveLength(4);
});

test('what is published together may refer to each other, and what may not is told with its reason', async () => {
  const curation = curationOf(hub);
  const saved = [];
  for (let index = 0; index < 3; index += 1)
    saved.push((await curation.saveDraft(editor, { content: rightPilot(), idempotencyKey: crypto.randomUUID() })).item);
  const [second, first, wrong] = saved;
  const ids = saved.map(({ id }) => id);
  await curation.step('submitDraft', editor, { id: wrong?.id, edit: 1 });
  const submit = await tryOut(editor, { action: 'SUBMIT', ids });
  expect(outcomes(submit)).toEqual(['CHANGED', 'CHANGED', 'REJECTED']);
  await bulk.run(editor, submit.id, true);
  await bulk.run(colleague, (await tryOut(colleague, { action: 'APPROVE', ids })).id);
  // As when what they refer to left the site after they were submitted.
  const related = JSON.stringify([{ slug: first?.slug, reason: 'Begon tegelijk.' }]);
  await hub.db.execute(
    sql`update revisions set snapshot = snapshot || jsonb_build_object('related', ${related}::text::jsonb) where item_id = ${second?.id}`,
  );
  await hub.db.execute(sql`update revisions set snapshot = snapshot - 'approach' where item_id = ${wrong?.id}`);
  const publish = await tryOut(colleague, { action: 'PUBLISH', ids });
  expect(outcomes(publish)).toEqual(['CHANGED', 'CHANGED', 'REJECTED']);
  expect(publish.rows[2]?.problems[0]?.message).toContain('content.approach');
  expect((await bulk.run(colleague, publish.id, true)).state).toBe('DONE');
  expect(await curation.isPublic(second?.slug ?? '')).toBe(true);
  expect(await curation.isPublic(wrong?.slug ?? '')).toBe(false);
});

/** Everything that the steps of an item leave behind, without what differs from one item to the next. */
async function traceOf(id: string) {
  const items = await rowsOf(hub.db, sql`select type, state, region_id, pointer_id, review_by from items where id = ${id}`);
  const revisions = await rowsOf(
    hub.db,
    sql`select version, status, edit, base_version, note, submitted_by, decided_by, saved_by, published_at, snapshot - 'title' - 'slug' as content from revisions where item_id = ${id}`,
  );
  const edits = await rowsOf(hub.db, sql`select 1 from draft_edits join revisions r on r.id = revision_id where r.item_id = ${id}`);
  const steps = await rowsOf(
    hub.db,
    sql`select step, from_state, to_state, version, actor from item_steps where item_id = ${id} order by at, step`,
  );
  const audit = await rowsOf(hub.db, sql`select actor, action, details from audit_entries where item_id = ${id} order by at, action`);
  const events = await rowsOf(
    hub.db,
    sql`select type, region_id, data - 'slug' - 'path' as data from events where item_id = ${id} order by type`,
  );
  const documents = await rowsOf(
    hub.db,
    sql`select type, area_codes, terms, evidence_step, version, body from search_documents where id = ${id}`,
  );
  const pilots = await rowsOf(hub.db, sql`select version, published_at, summary, approach from pilots where id = ${id}`);
  return { items, revisions, edits, steps, audit, events, documents, pilots };
}

test('days of review are set, and a choice has to be one', async () => {
  const day = await tryOut(editor, { action: 'REVIEW_BY', reviewBy: '2027-01-01', filter: { types: ['AGENDA'] } });
  expect(day.rows[0]?.changes).toEqual([{ field: 'reviewBy', from: { value: null }, to: { value: '2027-01-01' } }]);
  expect((await bulk.run(editor, day.id)).state).toBe('DONE');
  expect((await tryOut(editor, { action: 'SUBMIT' })).answer).toMatchObject({ __typename: 'InvalidInput' });
  expect((await tryOut(editor, { action: 'SUBMIT', filter: {}, reason: ' ' })).answer).toMatchObject({ __typename: 'InvalidInput' });
});

test('what was asked with a token is not done once that is revoked', async () => {
  const person = await hub.personWith({ role: 'editor' });
  const asked = await tryOut(person.token, {
    action: 'REVIEW_BY',
    reviewBy: '2027-01-01',
    filter: { types: ['PILOT'], regions: ['lekstroom'] },
  });
  expect(outcomes(asked)).toContain('CHANGED');
  const { data } = await hub.query('query ($id: ID!) { bulkChange(id: $id) { kind action } }', { id: asked.id }, { token: person.token });
  expect(data).toEqual({ bulkChange: { kind: 'ACTION', action: 'REVIEW_BY' } });
  const started = await bulk.mutate(person.token, 'runBulkChange', 'RunBulkChangeInput', { id: asked.id });
  expect(started.change?.id).toBe(asked.id);
  await hub.db.execute(sql`update access_tokens set revoked_at = now() where person_id = ${person.personId}`);
  await bulk.work();
  const left = await bulk.change(editor, asked.id);
  expect(left).toMatchObject({ state: 'FAILED', problems: [{ message: expect.stringContaining('mag dit niet meer') }] });
});
