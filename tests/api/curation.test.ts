import { purgeDue } from '@kennishub/api/curation/purge.ts';
import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { curationOf, rightPilot as pilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

let hub: TestHub;
let editor: string;
let colleague: string;
let administrator: string;
let saveDraft: ReturnType<typeof curationOf>['saveDraft'];
let step: ReturnType<typeof curationOf>['step'];
let isPublic: ReturnType<typeof curationOf>['isPublic'];
let published: (changes?: object) => ReturnType<ReturnType<typeof curationOf>['publishedPilot']>;
beforeAll(async () => {
  hub = await openHub();
  const curation = curationOf(hub);
  ({ saveDraft, step, isPublic } = curation);
  published = (changes) => curation.publishedPilot(editor, colleague, changes);
  editor = await hub.tokenFor('editor');
  colleague = await hub.tokenFor('editor');
  administrator = await hub.tokenFor('administrator');
});
afterAll(() => hub.close());

const newKey = () => crypto.randomUUID();

describe('a new practice', () => {
  test('is kept however incomplete, and told in Dutch what is missing', async () => {
    const saved = await saveDraft(editor, { content: { pilot: { title: 'Half', summary: '' } }, idempotencyKey: newKey() });
    expect(saved).toMatchObject({ __typename: 'DraftSaved', edit: 1, item: { state: 'DRAFT', title: 'Half', draft: { status: 'DRAFT' } } });
    expect(saved.problems).toContainEqual({ path: 'summary', message: 'Dit ontbreekt nog.' });
    expect(saved.problems).toContainEqual({ path: 'phase', message: 'Kies iets uit de lijst.' });
    for (const { message } of saved.problems) expect(message).toMatch(/^(Dit|Kies|Vul)/);
    expect(await step('submitDraft', editor, { id: saved.item.id, edit: 1 })).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('gets an address that may stand there, however long its title', async () => {
    for (const length of [88, 89, 90, 91]) {
      const title = `${'a'.repeat(length)} ${'b'.repeat(30)}`;
      const { problems, item } = await saveDraft(editor, { content: pilot({ title }), idempotencyKey: newKey() });
      expect({ problems, slug: item.slug }).toEqual({ problems: [], slug: expect.stringMatching(/^a+(-b+)?(-\d)?$/) });
    }
  });

  test('sent twice with one key is one practice', async () => {
    const input = { content: pilot(), idempotencyKey: newKey() };
    const [one, two] = [await saveDraft(editor, input), await saveDraft(editor, input)];
    expect(two.item.id).toBe(one.item.id);
    expect(await saveDraft(editor, { ...input, content: pilot() })).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('is thrown away by who it is of, and an administrator takes it back', async () => {
    const own = await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] });
    const other = await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] });
    const { item } = await saveDraft(own.token, { content: pilot({ region: 'lekstroom' }), idempotencyKey: newKey() });
    const { id } = item;
    expect(item.allowedSteps).toContain('DISCARD');
    expect(await step('discardDraft', other.token, { id, edit: 1 })).toMatchObject({ __typename: 'NotFound' });
    // Editors send back what others wrote.
    expect(await step('discardDraft', editor, { id, edit: 1 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('discardDraft', own.token, { id, edit: 2 })).toMatchObject({ __typename: 'Conflict' });
    await step('submitDraft', own.token, { id, edit: 1 });
    expect(await step('discardDraft', own.token, { id, edit: 1 })).toMatchObject({ __typename: 'IllegalStep' });
    await step('withdrawDraft', own.token, { id });
    expect(await step('discardDraft', own.token, { id, edit: 1 })).toMatchObject({ item: { state: 'DELETED' } });

    expect(await step('undeleteItem', own.token, { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('undeleteItem', administrator, { id })).toMatchObject({ item: { state: 'DRAFT', draft: { status: 'DRAFT' } } });
    expect(await step('discardDraft', administrator, { id, edit: 1 })).toMatchObject({ item: { state: 'DELETED' } });
    const stored = await hub.db.select().from(schema.events).where(eq(schema.events.itemId, id)).orderBy(schema.events.number);
    expect(stored.map(({ type, data }) => [type, data['way']])).toEqual([
      ['draft.submitted', undefined],
      ['draft.withdrawn', 'withdrawn'],
      ['draft.withdrawn', 'discarded'],
      ['draft.withdrawn', 'discarded'],
    ]);
    await purgeDue({ db: hub.db, now: new Date(hub.parts.now().getTime() + 31 * 24 * 3_600_000) });
    expect(await hub.db.select().from(schema.items).where(eq(schema.items.id, id))).toEqual([]);
    expect(await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, id))).toEqual([]);
  });

  test('is thrown away by the editor who wrote it', async () => {
    const { item } = await saveDraft(editor, { content: pilot(), idempotencyKey: newKey() });
    expect(await step('discardDraft', editor, { id: item.id, edit: 1 })).toMatchObject({ item: { state: 'DELETED' } });
  });

  test('goes from draft by review to the public, in four eyes', async () => {
    const { item } = await saveDraft(editor, { content: pilot(), idempotencyKey: newKey() });
    expect(await isPublic(item.slug)).toBe(false);
    const { id } = item;
    expect(await step('publishDraft', editor, { id, edit: 1 })).toMatchObject({
      __typename: 'IllegalStep',
      possible: ['SAVE', 'DISCARD', 'SUBMIT'],
    });
    expect(await step('submitDraft', editor, { id, edit: 1 })).toMatchObject({ item: { draft: { status: 'IN_REVIEW' } } });
    expect(await step('approveDraft', editor, { id, edit: 1 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('refuseDraft', colleague, { id, edit: 1 })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await step('refuseDraft', colleague, { id, edit: 1, reason: 'Nog te kort.' })).toMatchObject({
      item: { draft: { status: 'DRAFT' } },
    });
    await step('submitDraft', editor, { id, edit: 1 });
    expect(await step('approveDraft', colleague, { id, edit: 2 })).toMatchObject({ __typename: 'Conflict' });
    expect(await step('approveDraft', colleague, { id, edit: 1 })).toMatchObject({ item: { draft: { status: 'APPROVED' } } });
    expect(await isPublic(item.slug)).toBe(false);
    expect(await step('publishDraft', colleague, { id, edit: 1 })).toMatchObject({ version: 1, item: { state: 'PUBLISHED', draft: null } });
    expect(await isPublic(item.slug)).toBe(true);
    const search = await hub.query<{ search: { totalCount: number } }>(
      'query ($q: String!) { search(text: $q, first: 1) { totalCount } }',
      {
        q: item.title.split(' ').at(-1),
      },
    );
    expect(search.data.search.totalCount).toBe(1);
  });

  test('may be approved by an administrator who wrote it, with a reason', async () => {
    const { item } = await saveDraft(administrator, { content: pilot(), idempotencyKey: newKey() });
    await step('submitDraft', administrator, { id: item.id, edit: 1 });
    expect(await step('approveDraft', administrator, { id: item.id, edit: 1 })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await step('approveDraft', administrator, { id: item.id, edit: 1, reason: 'Haast.' })).toMatchObject({
      __typename: 'StepTaken',
    });
    const entries = await auditOf(hub.db, item.id);
    expect(entries.map(({ action }) => action)).toEqual(['item.draft-started', 'item.submitted', 'item.approved']);
    expect(entries.at(-1)?.details).toMatchObject({ override: true });
    expect(JSON.stringify(entries)).not.toContain('Haast');
  });
});

describe('a published practice', () => {
  test('has a draft beside it that nobody sees, and becomes the next version', async () => {
    const { id, slug, content } = await published();
    const saved = await saveDraft(editor, { id, baseVersion: 1, content: { pilot: { ...content.pilot, title: 'Een andere titel' } } });
    expect(saved).toMatchObject({ edit: 1, item: { state: 'PUBLISHED', draft: { baseVersion: 1 } } });
    const before = await hub.query<{ pilot: { title: string; version: number } }>(`{ pilot(slug: "${slug}") { title version } }`);
    expect(before.data.pilot).toEqual({ title: content.pilot['title'], version: 1 });
    await step('submitDraft', editor, { id, edit: 1 });
    await step('approveDraft', colleague, { id, edit: 1 });
    await step('publishDraft', editor, { id, edit: 1 });
    const after = await hub.query<{ pilot: { title: string; version: number } }>(`{ pilot(slug: "${slug}") { title version } }`);
    expect(after.data.pilot).toEqual({ title: 'Een andere titel', version: 2 });
  });

  test('under another address is found by the old one', async () => {
    const { id, slug, content } = await published();
    const moved = `verhuisd-${uniqueWord()}`;
    await saveDraft(editor, { id, content: { pilot: { ...content.pilot, slug: moved } } });
    await step('submitDraft', editor, { id, edit: 1 });
    await step('approveDraft', colleague, { id, edit: 1 });
    await step('publishDraft', editor, { id, edit: 1 });
    const { data } = await hub.query<{ pilot: { slug: string } }>(`{ pilot(slug: "${slug}") { slug } }`);
    expect(data.pilot.slug).toBe(moved);
  });

  test('goes off the site, comes back as it was, is archived and deleted', async () => {
    const { id, slug } = await published();
    expect(await step('unpublishItem', editor, { id })).toMatchObject({ item: { state: 'UNPUBLISHED' } });
    expect(await isPublic(slug)).toBe(false);
    expect(await hub.db.select().from(schema.searchDocuments).where(eq(schema.searchDocuments.id, id))).toEqual([]);
    expect(await step('restoreItem', editor, { id })).toMatchObject({ version: 2, item: { state: 'PUBLISHED' } });
    expect(await isPublic(slug)).toBe(true);
    expect(await step('deleteItem', administrator, { id, reason: 'Dubbel.' })).toMatchObject({ __typename: 'IllegalStep' });
    const { data } = await hub.query<{ pilot: { id: string } }>('{ pilot(slug: "maatwerkmaker") { id } }');
    expect(
      await step('archiveItem', editor, { id, pointer: data.pilot.id, farewell: 'Dit is overgegaan in de maatwerkmaker.' }),
    ).toMatchObject({
      item: { state: 'ARCHIVED' },
    });
    expect(await isPublic(slug)).toBe(false);
    expect(await step('deleteItem', editor, { id, reason: 'Dubbel.' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('deleteItem', administrator, { id, reason: 'Dubbel.' })).toMatchObject({ item: { state: 'DELETED' } });
    expect(await step('undeleteItem', administrator, { id })).toMatchObject({ item: { state: 'UNPUBLISHED' } });
    expect(await isPublic(slug)).toBe(false);
  });

  test('that others firmly refer to can not go, and they are named', async () => {
    const { data } = await hub.query<{ inspirationRegion: { id: string }; publication: { id: string } }>(
      '{ inspirationRegion(slug: "lekstroom") { id } publication(slug: "implementatieplan-met-andere-ogen") { id } }',
    );
    for (const { id } of [data.inspirationRegion, data.publication]) {
      const answer = await step('unpublishItem', administrator, { id });
      expect(answer.__typename).toBe('StillUsed');
      expect(answer.users?.length).toBeGreaterThan(3);
    }
  });
});

test('two who save the same draft lose nothing', async () => {
  const { id, content } = await published({ aim: 'Het doel is eenvoudig.', lessons: 'Wij leerden veel. En het was fijn.' });
  await saveDraft(editor, { id, baseVersion: 1, content });
  await saveDraft(editor, {
    id,
    edit: 1,
    content: { pilot: { ...content.pilot, lessons: 'Wij leerden heel veel. En het was fijn.', aim: 'A.' } },
  });
  const answer = await saveDraft(colleague, {
    id,
    edit: 1,
    content: {
      pilot: {
        ...content.pilot,
        lessons: 'Wij leerden veel. En het was erg fijn.',
        aim: 'B.',
        themes: ['prevention-and-access', 'home-sitters'],
      },
    },
  });
  expect(answer).toMatchObject({ __typename: 'EditConflict', currentEdit: 2 });
  expect(answer.merged).toMatchObject({
    lessons: 'Wij leerden heel veel. En het was erg fijn.',
    aim: 'B.',
    themes: ['prevention-and-access', 'home-sitters'],
  });
  expect(answer.changes?.filter(({ clashes }) => clashes).map(({ label }) => label)).toEqual(['doel']);
  expect(await saveDraft(colleague, { id, edit: 2, content: { pilot: answer.merged } })).toMatchObject({
    __typename: 'DraftSaved',
    edit: 3,
  });
});

test('a visitor is told that the list is not for him', async () => {
  const { data, errors } = await hub.query<{ items: null }>('{ items(first: 1) { totalCount } }');
  expect(data.items).toBeNull();
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
