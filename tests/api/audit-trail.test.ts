import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Trail = {
  auditEntries: {
    totalCount: number;
    nodes: { actor: string; action: string; itemId: string | null; details: { name: string; value: string }[] }[];
  };
};
const trail = (filter: object, token: string) =>
  hub.query<Trail>(
    'query ($filter: AuditFilter) { auditEntries(first: 20, filter: $filter) { totalCount nodes { actor action itemId details { name value } } } }',
    { filter },
    { token },
  );

test('an administrator reads who did what, narrowed by person, action, thing and moment', async () => {
  const administrator = await hub.personWith({ role: 'administrator', name: 'Bea Beheer' });
  const actor = `person:${administrator.personId}`;
  const content = { term: { vocabulary: 'THEME', label: 'Een begrip van het spoor' } };
  const made = await hub.query<{ saveDraft: { item: { id: string } } }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on DraftSaved { item { id } } } }',
    { input: { content, idempotencyKey: crypto.randomUUID() } },
    administrator,
  );
  const item = made.data.saveDraft.item.id;
  const { nodes } = (await trail({ actors: [actor], actions: ['item'] }, administrator.token)).data.auditEntries;
  expect(nodes).toEqual([
    { actor, action: 'item.draft-started', itemId: item, details: expect.arrayContaining([{ name: 'to', value: 'draft' }]) },
  ]);
  for (const filter of [{ item }, { item, actions: ['item.draft-started'] }, { item, since: '2026-03-12T09:30:00Z' }])
    expect((await trail(filter, administrator.token)).data.auditEntries.totalCount).toBe(1);
  for (const filter of [{ item, actions: ['login'] }, { item: 'no such thing' }, { item, until: '2026-03-12T09:30:00Z' }])
    expect((await trail(filter, administrator.token)).data.auditEntries.totalCount).toBe(0);
});

test('whom a line means has a name for who works with the hub, and for nobody else', async () => {
  const editor = await hub.personWith({ role: 'editor', name: 'Eva Editor' });
  const actors = [`person:${editor.personId}`, 'clock', 'person:nobody', `token:${editor.personId}`];
  const names = 'query ($actors: [String!]!) { actorNames(actors: $actors) { actor name } }';
  const asked = await hub.query<{ actorNames: object[] }>(names, { actors }, editor);
  expect(asked.data.actorNames).toEqual([{ actor: actors[0], name: 'Eva Editor' }]);
  expect((await hub.query(names, { actors })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
