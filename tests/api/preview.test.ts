import { setTimeout } from 'node:timers/promises';
import { type Database, schema } from '@kennishub/db';
import { asIfPublished, TookTooLong } from '@kennishub/db/content';
import { count, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';

const start = new Date('2026-03-12T09:30:00Z');
let hub: TestHub;
let editor: string;
let colleague: string;
let curation: ReturnType<typeof curationOf>;
beforeAll(async () => {
  hub = await openHub(start);
  [editor, colleague] = await Promise.all([hub.tokenFor('editor'), hub.tokenFor('editor')]);
  curation = curationOf(hub);
});
afterAll(() => hub.close());

const linkTo = (id: string, token = editor): Promise<{ __typename: string; secret: string; url: string; expiresAt: string }> =>
  curation.ask(
    'mutation ($id: ID!) { answer: previewLink(input: { id: $id }) { __typename ... on PreviewLink { secret url expiresAt } } }',
    { id },
    token,
  );
const preview = async <Data>(secret: string, fields: string) =>
  hub.query<Data>(`query ($secret: String!) @preview(secret: $secret) { ${fields} }`, { secret });

/** What a preview may not change: what is published, what the search knows, and what is remembered. */
async function everything(): Promise<object> {
  const tables = [
    schema.pilots,
    schema.terms,
    schema.areas,
    schema.areaCoverage,
    schema.searchDocuments,
    schema.revisions,
    schema.items,
    schema.rowHistory,
  ];
  return Promise.all(tables.map(async (table) => (await hub.db.select({ rows: count() }).from(table))[0]?.rows));
}

test('whoever has the link sees the draft as the page will be, and everybody else what is published', async () => {
  const { id, slug, content } = await curation.publishedPilot(editor, colleague);
  const changed = { ...content.pilot, title: 'Zo wordt het', themes: ['home-sitters'], municipalities: ['Houten'] };
  await curation.saveDraft(editor, { id, content: { pilot: changed } });
  const { secret, url, expiresAt } = await linkTo(id);
  expect(url).toBe(`http://hub.test/voorbeeld/${secret}`);
  expect(expiresAt).toBe('2026-03-13T09:30:00.000Z');
  const fields = `pilot(slug: "${slug}") { title version themes { slug } areas { name } citations { chapter } }`;
  const before = await everything();
  const { data } = await preview<object>(secret, fields);
  expect(data).toEqual({
    pilot: {
      title: 'Zo wordt het',
      version: 2,
      themes: [{ slug: 'home-sitters' }],
      areas: [{ name: 'Houten' }],
      citations: [{ chapter: 'Inleiding' }],
    },
  });
  expect(await everything()).toEqual(before);
  expect((await hub.query<object>(`{ ${fields} }`)).data).toMatchObject({ pilot: { title: content.pilot['title'], version: 1 } });
  expect((await hub.query<object>(`{ preview(secret: "${secret}") { type slug title } }`)).data).toEqual({
    preview: { type: 'PILOT', slug, title: 'Zo wordt het' },
  });
});

test('a draft that is far from complete can be looked at', async () => {
  const { item } = await curation.saveDraft(editor, {
    content: { pilot: { title: 'Nog maar een begin', themes: ['bestaat-niet'] } },
    idempotencyKey: crypto.randomUUID(),
  });
  const { secret } = await linkTo(item.id);
  const { data } = await preview<object>(secret, `pilot(slug: "${item.slug}") { title summary themes { slug } approach }`);
  expect(data).toEqual({
    pilot: { title: 'Nog maar een begin', summary: '(nog niet ingevuld)', themes: [], approach: '(nog niet ingevuld)' },
  });
  expect(await curation.isPublic(item.slug)).toBe(false);
});

test('without the right secret, after a day, and after publishing there is nothing to see', async () => {
  const { item } = await curation.saveDraft(editor, { content: rightPilot(), idempotencyKey: crypto.randomUUID() });
  const { secret } = await linkTo(item.id);
  const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
  const codes = async (used: string) =>
    (await preview(used, `pilot(slug: "${item.slug}") { title }`)).errors?.map(({ extensions }) => extensions?.['code']);
  for (const used of [wrong, '', 'x'.repeat(5_000)]) expect(await codes(used)).toEqual(['NOT_FOUND']);
  expect(await codes(secret)).toBeUndefined();
  hub.setNow(new Date(start.getTime() + 25 * 3_600_000));
  expect(await codes(secret)).toEqual(['NOT_FOUND']);
  hub.setNow(start);
  await curation.publish(editor, colleague, item.id);
  expect(await codes(secret)).toEqual(['NOT_FOUND']);
  expect(await linkTo(item.id)).toMatchObject({ __typename: 'NotFound' });
});

test('a link of another region can not be had, and a preview is nobody’s login', async () => {
  const { item } = await curation.saveDraft(editor, { content: rightPilot({ region: 'lekstroom' }), idempotencyKey: crypto.randomUUID() });
  const other = await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] });
  expect(await linkTo(item.id, other.token)).toMatchObject({ __typename: 'NotFound' });
  const { secret } = await linkTo(item.id);
  const { errors } = await hub.query(`query @preview(secret: "${secret}") { items(first: 1) { totalCount } }`, {}, { token: editor });
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
});

test('a link shows nothing any more when who made it left, lost the region, or when it is revoked', async () => {
  const administrator = await hub.personWith({ role: 'administrator' });
  const region = { role: 'region-editor' as const, regions: ['lekstroom'] };
  const [leaver, mover, stayer] = [await hub.personWith(region), await hub.personWith(region), await hub.personWith(region)];
  const { item } = await curation.saveDraft(stayer.token, {
    content: rightPilot({ region: 'lekstroom' }),
    idempotencyKey: crypto.randomUUID(),
  });
  const links: string[] = [];
  for (const { token } of [leaver, mover, stayer]) links.push((await linkTo(item.id, token)).secret);
  const shown = async () => {
    const seen = [];
    for (const secret of links) {
      const { data, errors } = await preview<{ pilot: object }>(secret, `pilot(slug: "${item.slug}") { title }`);
      const { data: what } = await hub.query<{ preview: object | null }>(`{ preview(secret: "${secret}") { slug } }`);
      expect(what.preview === null).toBe(errors !== undefined);
      seen.push(errors === undefined && data.pilot !== null);
    }
    return seen;
  };
  expect(await shown()).toEqual([true, true, true]);
  const change = (name: string, input: object, type: string) =>
    curation.ask<{ __typename: string }>(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { message } } }`,
      { input },
      administrator.token,
    );
  const left = await change('endMembership', { person: leaver.personId, reason: 'Andere baan.' }, 'EndMembershipInput');
  expect(left).not.toHaveProperty('message');
  const moved = { person: mover.personId, role: 'REGION_EDITOR', regions: ['utrecht-west'], reason: 'Andere regio.' };
  expect(await change('changeRole', moved, 'ChangeRoleInput')).not.toHaveProperty('message');
  expect(await shown()).toEqual([false, false, true]);
  const count = async () =>
    (
      await curation.ask<{ draft: { previewLinks: number } }>(
        'query ($id: ID!) { answer: item(id: $id) { draft { previewLinks } } }',
        { id: item.id },
        editor,
      )
    ).draft.previewLinks;
  const revoke = (token: string) =>
    curation.ask(
      'mutation ($id: ID!) { answer: revokePreviewLinks(input: { id: $id }) { __typename ... on PreviewLinksRevoked { count } } }',
      { id: item.id },
      token,
    );
  expect(await revoke((await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] })).token)).toEqual({
    __typename: 'NotFound',
  });
  expect(await revoke(stayer.token)).toEqual({ __typename: 'PreviewLinksRevoked', count: 3 });
  expect(await shown()).toEqual([false, false, false]);
  expect(await count()).toBe(0);
});

test('every kind of item can be previewed', async () => {
  for (const type of schema.itemTypes) {
    const [one] = await hub.db.query.items.findMany({ where: { type, state: 'published' }, limit: 1, orderBy: { key: 'asc' } });
    if (!one) throw new Error(`There is no ${type}.`);
    const saved = await curation.restoreVersion(editor, { id: one.id, version: 1 });
    expect(saved.__typename).toBe('DraftSaved');
    const before = await everything();
    const { secret } = await linkTo(one.id);
    const { data, errors } = await preview<object>(secret, '__typename');
    expect({ type, data, errors }).toEqual({ type, data: { __typename: 'Query' }, errors: undefined });
    expect(await everything()).toEqual(before);
    await curation.step('discardDraft', editor, { id: one.id, edit: 1 });
  }
});

test('a preview that goes on too long is ended, and the hub answers as before', async () => {
  const { id, slug, content } = await curation.publishedPilot(editor, colleague);
  const before = await everything();
  const slow = async (tx: Database): Promise<never> => {
    for (;;) {
      await tx.execute(sql`select 1`);
      await setTimeout(10);
    }
  };
  const draft = { type: 'pilot', id, key: slug, snapshot: { ...content.pilot, phase: 'pilot', scope: 'local' } } as const;
  const looked = asIfPublished(hub.db, draft, start, slow, 300);
  await expect(looked).rejects.toThrow(TookTooLong);
  expect(await everything()).toEqual(before);
  expect(await curation.isPublic(slug)).toBe(true);
});
