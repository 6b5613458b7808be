import { purgeDue } from '@kennishub/api/curation/purge.ts';
import { schema } from '@kennishub/db';
import { loadContent } from '@kennishub/db/seed';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFiles, pilotFile } from '../seed/folder.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
let editor: string;
let colleague: string;
let administrator: string;
beforeAll(async () => {
  hub = await openHub();
  curation = curationOf(hub);
  [editor, colleague, administrator] = await Promise.all([hub.tokenFor('editor'), hub.tokenFor('editor'), hub.tokenFor('administrator')]);
});
afterAll(() => hub.close());

const idOf = async (slug: string): Promise<string> =>
  (await hub.db.select({ id: schema.items.id }).from(schema.items).where(eq(schema.items.key, slug)))[0]?.id ?? '';
const take = async (name: string, id: string, more: object = {}) =>
  expect(await curation.step(name, administrator, { id, reason: 'Dit hoort bij een test.', ...more })).toMatchObject({
    __typename: 'StepTaken',
  });
const publicTitle = async (slug: string): Promise<string | null> =>
  (await hub.query<{ pilot: { title: string } | null }>('query ($slug: String!) { pilot(slug: $slug) { title } }', { slug })).data.pilot
    ?.title ?? null;

const slugs = ['gearchiveerd', 'weggehaald', 'weggegooid', 'opgeruimd', 'hernoemd', 'bewerkt', 'gelaten'] as const;
const files = (title: string) => Object.fromEntries(slugs.map((slug) => [`pilots/${slug}.md`, pilotFile({ title: `${title} ${slug}` })]));

test('loading the files again brings nothing back that staff took away, and overwrites nothing that they changed', async () => {
  expect(await loadFiles(hub.db, files('Eerst'))).toMatchObject({ created: slugs.length });
  const ids = Object.fromEntries(await Promise.all(slugs.map(async (slug) => [slug, await idOf(slug)] as const)));
  const id = (slug: (typeof slugs)[number]): string => ids[slug] ?? '';
  await take('archiveItem', id('gearchiveerd'));
  for (const slug of ['weggehaald', 'weggegooid', 'opgeruimd'] as const) await take('unpublishItem', id(slug));
  for (const slug of ['weggegooid', 'opgeruimd'] as const) await take('deleteItem', id(slug));
  for (const [slug, changes] of [
    ['hernoemd', { slug: 'anders' }],
    ['bewerkt', { slug: 'bewerkt' }],
  ] as const) {
    const { edit } = await curation.saveDraft(editor, { id: id(slug), content: rightPilot({ title: 'Door de redactie', ...changes }) });
    expect(await curation.publish(editor, colleague, id(slug), edit)).toMatchObject({ __typename: 'StepTaken' });
  }
  await hub.db
    .update(schema.items)
    .set({ purgeAt: new Date('2026-03-12T09:00:00Z') })
    .where(eq(schema.items.id, id('opgeruimd')));
  expect(await purgeDue({ db: hub.db, now: new Date('2026-03-12T09:30:00Z') })).toBe(1);
  // Somebody is writing under an address that a file brings along later.
  const { item: draft } = await curation.saveDraft(editor, {
    content: rightPilot({ slug: 'in-de-maak', title: 'In de maak' }),
    idempotencyKey: crypto.randomUUID(),
  });

  const again = await loadFiles(hub.db, { ...files('Daarna'), 'pilots/in-de-maak.md': pilotFile({ title: 'Uit een bestand' }) });
  expect(again).toMatchObject({ created: 0, updated: 1 });
  expect(again.keptBecauseEdited.toSorted()).toEqual(
    ['bewerkt', 'gearchiveerd', 'hernoemd', 'in-de-maak', 'opgeruimd', 'weggegooid', 'weggehaald'].map((slug) => `pilot/${slug}`),
  );
  expect(
    Object.fromEntries(await Promise.all([...slugs, 'anders', 'in-de-maak'].map(async (slug) => [slug, await publicTitle(slug)] as const))),
  ).toEqual({
    gearchiveerd: null,
    weggehaald: null,
    weggegooid: null,
    opgeruimd: null,
    hernoemd: 'Door de redactie',
    anders: 'Door de redactie',
    bewerkt: 'Door de redactie',
    gelaten: 'Daarna gelaten',
    'in-de-maak': null,
  });
  const states = await hub.db.select({ id: schema.items.id, state: schema.items.state }).from(schema.items);
  const stateOf = (one: string) => states.find((state) => state.id === one)?.state ?? null;
  expect(slugs.map((slug) => stateOf(id(slug)))).toEqual([
    'archived',
    'unpublished',
    'deleted',
    null,
    'published',
    'published',
    'published',
  ]);
  expect(stateOf(draft.id)).toBe('draft');
});

test('what the hub came with stays away too, when it is loaded with its own files', async () => {
  const id = await idOf('maatwerkmaker');
  await take('archiveItem', id);
  expect(await loadContent(hub.db, {})).toMatchObject({ created: 0, updated: 0 });
  expect(await publicTitle('maatwerkmaker')).toBeNull();
  await take('restoreItem', id);
  expect(await loadContent(hub.db, {})).toMatchObject({ created: 0, updated: 0 });
  expect(await publicTitle('maatwerkmaker')).not.toBeNull();
});

test('an expert edits the page of that expert, and nothing else', async () => {
  const expert = await hub.personWith({ role: 'expert', expert: 'voorbeeld-expert-1' });
  const own = await idOf('voorbeeld-expert-1');
  const [version] = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, own));
  const saved = await curation.saveDraft(expert.token, { id: own, content: { expert: { ...version?.snapshot, note: undefined } } });
  expect(saved).toMatchObject({ __typename: 'DraftSaved', problems: [] });
  expect(await curation.step('submitDraft', expert.token, { id: own, edit: saved.edit })).toMatchObject({ __typename: 'StepTaken' });
  expect(await curation.step('approveDraft', expert.token, { id: own, edit: saved.edit })).toMatchObject({ __typename: 'NotAllowed' });
  const other = await idOf('voorbeeld-expert-2');
  expect(await curation.saveDraft(expert.token, { id: other, content: { expert: version?.snapshot } })).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await curation.saveDraft(expert.token, { content: rightPilot(), idempotencyKey: crypto.randomUUID() })).toMatchObject({
    __typename: 'NotAllowed',
  });
  const { data } = await hub.query<{ items: { totalCount: number; nodes: { id: string }[] }; item: null }>(
    `{ items { totalCount nodes { id } } item(id: "${other}") { title } }`,
    {},
    { token: expert.token },
  );
  expect(data).toEqual({ items: { totalCount: 1, nodes: [{ id: own }] }, item: null });
});
