import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
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

test('logins, tokens, permissions and exports each leave a line, with who did it and without what was typed', async () => {
  const bulk = await openBulk(hub);
  const administrator = await hub.personWith({ role: 'administrator' });
  const member = await hub.personWith({ role: 'editor', name: 'Mies Medewerker' });
  type Outcome = { login?: string; accessToken?: { id: string } };
  const ask = async (document: string, input: object, by: { token?: string; login?: string } = {}) =>
    (await hub.query<{ answer: Outcome | null }>(document, { input }, by)).data.answer ?? {};
  const logIn = 'mutation ($input: LogInInput!) { answer: logIn(input: $input) { ... on LoggedIn { login } } }';
  const link = await member.link();
  const { login = '' } = await ask(logIn, { link });
  await ask(logIn, { link });
  const create =
    'mutation ($input: CreateAccessTokenInput!) { answer: createAccessToken(input: $input) { ... on AccessTokenCreated { accessToken { id } } } }';
  const expiresAt = '2026-04-12T09:30:00Z';
  const { accessToken } = await ask(create, { label: 'Een geheim doel', scopes: ['READ'], expiresAt }, { login });
  const revoke = 'mutation ($input: RevokeAccessTokenInput!) { answer: revokeAccessToken(input: $input) { __typename } }';
  await ask(revoke, { id: accessToken?.id }, { login });
  await bulk.export('pilots.ndjson?themes=home-sitters', member.token);
  await bulk.export('pilots.ndjson?themes=home-sitters');
  const change = { person: member.personId, role: 'REGION_EDITOR', regions: ['lekstroom'], reason: 'Een geheime reden.' };
  await ask('mutation ($input: ChangeRoleInput!) { answer: changeRole(input: $input) { __typename } }', change, administrator);
  const by = async (actor: string) => (await trail({ actors: [actor] }, administrator.token)).data.auditEntries.nodes;
  const [own, others, nobodys] = [await by(`person:${member.personId}`), await by(`person:${administrator.personId}`), await by('visitor')];
  const actions = (lines: { action: string }[]) => lines.map(({ action }) => action);
  expect(actions(own)).toEqual(expect.arrayContaining(['login.begun', 'access-token.created', 'access-token.revoked', 'export.made']));
  expect(actions(others)).toEqual(expect.arrayContaining(['membership.ended', 'membership.begun']));
  expect(actions(nobodys)).toContain('login.failed');
  expect(JSON.stringify([own, others, nobodys])).not.toMatch(/geheim|Mies|voorbeeld\.nl/);
  await bulk.close();
});
