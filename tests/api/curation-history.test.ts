import { publishDue } from '@kennishub/api/curation/publish-due.ts';
import { purgeDue } from '@kennishub/api/curation/purge.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { schema } from '@kennishub/db';
import { checkItem, collectedWords, readStanding } from '@kennishub/db/content';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

const start = new Date('2026-03-12T09:30:00Z');
const days = (number: number) => new Date(start.getTime() + number * 24 * 60 * 60 * 1000);

let hub: TestHub;
let editor: string;
let colleague: string;
let administrator: string;
let curation: ReturnType<typeof curationOf>;
beforeAll(async () => {
  hub = await openHub(start);
  [editor, colleague, administrator] = await Promise.all([hub.tokenFor('editor'), hub.tokenFor('editor'), hub.tokenFor('administrator')]);
  curation = curationOf(hub);
});
afterAll(() => hub.close());

const clock = (now: Date) => ({ db: hub.db, now, lexicon: () => lexicon, filling: null });
const lexicon = createLexicon();

type Changes = { field: string; label: string; isList: boolean; parts: { text: string; change: string }[] }[];
const diff = (id: string, from: number, to: number | null = null): Promise<Changes> =>
  curation.ask(
    'query ($id: ID!, $from: Int!, $to: Int) { answer: diff(id: $id, from: $from, to: $to) { field label isList parts { text change } } }',
    { id, from, to },
    editor,
  );

test('what changed is told by field and in words, relations by their titles', async () => {
  const { id, content } = await curation.publishedPilot(editor, colleague, { lessons: 'Wij leerden veel.' });
  const changed = { ...content.pilot, lessons: 'Wij leerden heel veel.', phase: 'KEPT', themes: ['prevention-and-access', 'home-sitters'] };
  await curation.saveDraft(editor, { id, content: { pilot: changed } });
  const changes = await diff(id, 1);
  expect(changes.map(({ label }) => label)).toEqual(['fase', 'thema’s', 'lessen']);
  expect(changes.find(({ field }) => field === 'phase')?.parts).toEqual([
    { text: 'pilot', change: 'REMOVED' },
    { text: 'blijvend', change: 'ADDED' },
  ]);
  expect(changes.find(({ field }) => field === 'lessons')?.parts).toContainEqual({ text: 'heel ', change: 'ADDED' });
  const [theme] = await hub.db
    .select()
    .from(schema.terms)
    .where(and(eq(schema.terms.vocabulary, 'theme'), eq(schema.terms.slug, 'home-sitters')));
  expect(changes.find(({ field }) => field === 'themes')?.parts).toContainEqual({ text: theme?.label, change: 'ADDED' });
});

test('an older version comes back as a draft, and as a new version when it is published', async () => {
  const { id, slug, content } = await curation.publishedPilot(editor, colleague);
  await curation.saveDraft(editor, { id, content: { pilot: { ...content.pilot, title: 'Heel anders' } } });
  await curation.publish(editor, colleague, id);
  const restored = await curation.restoreVersion(editor, { id, version: 1 });
  expect(restored).toMatchObject({ __typename: 'DraftSaved', problems: [], item: { draft: { baseVersion: 2 } } });
  expect(await curation.restoreVersion(editor, { id, version: 1 })).toMatchObject({ __typename: 'EditConflict', currentEdit: 1 });
  expect(await curation.publish(editor, colleague, id)).toMatchObject({ version: 3 });
  expect(await diff(id, 1, 3)).toEqual([]);
  const { data } = await hub.query<{ pilot: { title: string } }>(`{ pilot(slug: "${slug}") { title } }`);
  expect(data.pilot.title).toBe(content.pilot['title']);
  const { versions, steps } = await curation.ask<{
    versions: { totalCount: number; nodes: { version: number }[] };
    steps: { nodes: { step: string }[] };
  }>(
    'query ($id: ID!) { answer: item(id: $id) { versions(first: 2) { nodes { version author } } steps(first: 50) { nodes { step actor } } } }',
    { id },
    editor,
  );
  expect(versions.nodes.map(({ version }) => version)).toEqual([3, 2]);
  expect(steps.nodes.map(({ step }) => step).slice(0, 4)).toEqual(['publish', 'approve', 'submit', 'restore-version']);
});

test('an approved draft is published at its moment, and not before', async () => {
  const { item } = await curation.saveDraft(editor, { content: rightPilot(), idempotencyKey: crypto.randomUUID() });
  const { id } = item;
  await curation.step('submitDraft', editor, { id, edit: 1 });
  await curation.step('approveDraft', colleague, { id, edit: 1 });
  expect(await curation.step('scheduleDraft', editor, { id, edit: 1, publishAt: start })).toMatchObject({ __typename: 'InvalidInput' });
  expect(await curation.step('scheduleDraft', editor, { id, edit: 1, publishAt: days(2) })).toMatchObject({ __typename: 'StepTaken' });
  expect(await publishDue(clock(days(1)))).toBe(0);
  expect(await curation.isPublic(item.slug)).toBe(false);
  const both = await Promise.all([publishDue(clock(days(3))), publishDue(clock(days(3)))]);
  expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await curation.isPublic(item.slug)).toBe(true);
  const steps = await hub.db
    .select()
    .from(schema.itemSteps)
    .where(and(eq(schema.itemSteps.itemId, id), eq(schema.itemSteps.step, 'publish')));
  expect(steps).toMatchObject([{ actor: 'clock', version: 1 }]);
});

test('what can not be published at its moment goes back to its writer', async () => {
  const related = await curation.publishedPilot(editor, colleague);
  const { item } = await curation.saveDraft(editor, { content: rightPilot(), idempotencyKey: crypto.randomUUID() });
  const { id } = item;
  await curation.step('submitDraft', editor, { id, edit: 1 });
  await curation.step('approveDraft', colleague, { id, edit: 1 });
  await curation.step('scheduleDraft', editor, { id, edit: 1, publishAt: days(4) });
  // Somebody took the word away that the draft needs: only a hand in the database can, for no step does.
  const [revision] = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, id));
  await hub.db
    .update(schema.revisions)
    .set({ snapshot: { ...revision?.snapshot, themes: ['bestaat-niet'] } })
    .where(eq(schema.revisions.itemId, id));
  expect(await publishDue(clock(days(5)))).toBe(0);
  const [after] = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, id));
  expect(after).toMatchObject({ status: 'draft', publishAt: null, decidedBy: 'clock' });
  expect(await publishDue(clock(days(5)))).toBe(0);
  expect(await curation.isPublic(related.slug)).toBe(true);
});

test('an archived practice tells where to go, under its older address too', async () => {
  const goal = await curation.publishedPilot(editor, colleague);
  const { id, slug, content } = await curation.publishedPilot(editor, colleague);
  const moved = `verhuisd-${uniqueWord()}`;
  await curation.saveDraft(editor, { id, content: { pilot: { ...content.pilot, slug: moved } } });
  await curation.publish(editor, colleague, id);
  await curation.step('archiveItem', editor, { id, pointer: goal.id, farewell: 'Dit is elders verder gegaan.' });
  for (const address of [slug, moved]) {
    const { data } = await hub.query<{ archivedItem: object }>(
      'query ($slug: String!) { archivedItem(type: PILOT, slug: $slug) { title farewell pointer { type slug title } } }',
      { slug: address },
    );
    expect(data.archivedItem).toEqual({
      title: content.pilot['title'],
      farewell: 'Dit is elders verder gegaan.',
      pointer: { type: 'PILOT', slug: goal.slug, title: goal.content.pilot['title'] },
    });
  }
  const { data } = await hub.query<{ archivedItem: object | null }>(`{ archivedItem(type: PILOT, slug: "${goal.slug}") { title } }`);
  expect(data.archivedItem).toBeNull();
});

test('what others relate to it shows again when it is back', async () => {
  const target = await curation.publishedPilot(editor, colleague);
  const source = await curation.publishedPilot(editor, colleague, { related: [{ slug: target.slug, reason: 'Lijkt erop.' }] });
  const relatedSlugs = async (): Promise<string[]> => {
    const { data } = await hub.query<{ related: { slug: string; reasons: string[] }[] }>(
      `{ related(type: PILOT, slug: "${source.slug}", first: 12) { reasons item { ... on Pilot { slug } } } }`,
    );
    return JSON.stringify(data.related).includes(target.slug) ? [target.slug] : [];
  };
  expect(await relatedSlugs()).toEqual([target.slug]);
  await curation.step('unpublishItem', editor, { id: target.id });
  expect(await relatedSlugs()).toEqual([]);
  // The other may be changed meanwhile without losing what it is tied to.
  await curation.saveDraft(editor, { id: source.id, content: { pilot: { ...source.content.pilot, lessons: 'Meer.' } } });
  expect(await curation.publish(editor, colleague, source.id)).toMatchObject({ version: 2 });
  await curation.step('restoreItem', editor, { id: target.id });
  expect(await relatedSlugs()).toEqual([target.slug]);
});

test('the bin is emptied after its term, and only the audit trail remembers', async () => {
  const { id, slug } = await curation.publishedPilot(editor, colleague);
  await curation.step('unpublishItem', editor, { id });
  await curation.step('deleteItem', administrator, { id, reason: 'Dubbel.' });
  expect(await purgeDue(clock(days(29)))).toBe(0);
  expect(await purgeDue(clock(days(31)))).toBe(1);
  for (const table of [schema.revisions, schema.itemSteps] as const)
    expect(await hub.db.select().from(table).where(eq(table.itemId, id))).toEqual([]);
  expect(await hub.db.select().from(schema.items).where(eq(schema.items.id, id))).toEqual([]);
  const entries = await auditOf(hub.db, id);
  expect(entries.at(-1)).toMatchObject({ action: 'item.purged', actor: 'clock' });
  expect(await curation.isPublic(slug)).toBe(false);
});

test('all that the hub came with may be edited: its content is complete and right', async () => {
  const words = collectedWords(await readStanding(hub.db), []);
  const published = await hub.db
    .select()
    .from(schema.revisions)
    .where(and(eq(schema.revisions.status, 'published'), eq(schema.revisions.author, 'content')));
  expect(published.length).toBeGreaterThan(600);
  const wrong = published.filter(({ itemType, snapshot }) => 'problems' in checkItem(itemType, snapshot, words, days(400)));
  expect(wrong.map(({ snapshot }) => snapshot['slug'])).toEqual([]);
});
