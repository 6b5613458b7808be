import { eraseFormerMembers } from '@kennishub/api/person/erase/erase.ts';
import { daysAfterInvitation, daysAfterLeaving } from '@kennishub/api/person/erase/term.ts';
import { schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditWhere } from '../support/audit.ts';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { tablesWith } from '../support/tables-with.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
let hub: TestHub;
let administrator: TestPerson;
let region: string;
beforeAll(async () => {
  hub = await openHub(now);
  administrator = await hub.personWith({ role: 'administrator', name: 'Bea Beheer' });
  const { data } = await hub.query<{ inspirationRegions: { nodes: { slug: string }[] } }>(
    '{ inspirationRegions(first: 1) { nodes { slug } } }',
  );
  region = data.inspirationRegions.nodes[0]?.slug ?? '';
});
afterAll(() => hub.close());
beforeEach(() => hub.setNow(now));

type Outcome = {
  __typename: string;
  person?: { personId: string; name: string; email: string; state: string; erasedAt: string | null; memberships: { role: string }[] };
};
const shown = '__typename ... on PersonChanged { person { personId name email state erasedAt memberships { role } } }';
const mutate = async (name: string, input: object, { token = administrator.token, login }: { token?: string; login?: string } = {}) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const selection = /erasePerson|invitePerson|endMembership|changeRole/.test(name) ? shown : '__typename';
  const { data, errors } = await hub.query<{ answer: Outcome | null }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selection} } }`,
    { input },
    login ? { login } : { token },
  );
  return data?.answer ?? { __typename: String(errors?.[0]?.extensions?.['code']) };
};
const erase = (person: string, token = administrator.token) => mutate('erasePerson', { person }, { token });
const invite = (email: string, name = 'Nico Nieuw') => mutate('invitePerson', { name, email, role: 'EDITOR' });
/** A member who came in, and left now. */
async function formerMember(name = 'Vera Vertrok'): Promise<TestPerson> {
  const person = await hub.personWith({ role: 'editor', name });
  expect(await mutate('endMembership', { person: person.personId, reason: 'Andere baan.' })).toMatchObject({ __typename: 'PersonChanged' });
  return person;
}
const isErased = async ({ personId }: TestPerson): Promise<boolean> =>
  (await hub.db.query.persons.findFirst({ where: { id: personId } }))?.erasedAt !== null;

test('who somebody was stands in few places, and after erasing nowhere; what was done and held stays', async () => {
  const word = uniqueWord();
  const email = `${word}@voorbeeld.nl`;
  const invited = await invite(email, `Vera ${word}`);
  const id = invited.person?.personId ?? '';
  await hub.query(
    'mutation ($email: String!) { askLoginLink(input: { email: $email }) { __typename } }',
    { email },
    { origin: uniqueWord() },
  );
  const letters = (await hub.letters()).map((letter) => JSON.stringify(letter));
  const link = letters.map((letter) => /link=(khk_[\w-]{43})/.exec(letter)?.[1]).find(Boolean);
  const { data } = await hub.query<{ logIn: { login: string } }>(
    'mutation ($link: String!) { logIn(input: { link: $link, browser: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" }) { ... on LoggedIn { login } } }',
    { link },
    { origin: uniqueWord() },
  );
  const { login } = data.logIn;
  await mutate('createAccessToken', { label: `Script van ${word}`, scopes: ['DRAFTS'], expiresAt: daysLater(30) }, { login });
  await hub.db.insert(schema.personIdentities).values({ issuer: 'https://elders.test', subject: word, personId: id });
  const saving = await hub.query<{ saveDraft: { item: { id: string } } }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on DraftSaved { item { id } } } }',
    { input: { content: rightPilot(), idempotencyKey: crypto.randomUUID() } },
    { login },
  );
  const item = saving.data.saveDraft.item.id;
  await mutate('assignContactRole', { region, title: 'contactpersoon van het plein', person: id });
  await mutate('changeRole', { person: id, role: 'REGION_EDITOR', regions: [region], reason: `Mevrouw ${word} werkt nu voor de regio.` });
  await mutate('endMembership', { person: id, reason: `${word} gaat met pensioen.`, successor: administrator.personId });
  await curationOf(hub).step('submitDraft', administrator.token, { id: item, edit: 1 });
  expect(await tablesWith(hub.db, word)).toEqual([
    'public.access_tokens',
    'public.memberships',
    'public.person_identities',
    'public.persons',
  ]);

  expect(await erase(id)).toEqual({
    __typename: 'PersonChanged',
    person: {
      personId: id,
      name: 'een oud-medewerker (redacteur van een regio)',
      email: '',
      state: 'LEFT',
      erasedAt: now.toISOString(),
      memberships: [{ role: 'REGION_EDITOR' }, { role: 'EDITOR' }],
    },
  });
  expect(await tablesWith(hub.db, word)).toEqual([]);
  for (const table of [schema.logins, schema.loginLinks, schema.invitations, schema.accessTokens])
    expect(await hub.db.$count(table, eq(table.personId, id))).toBe(0);

  const { data: past } = await hub.query(
    `query ($id: ID!, $actors: [String!]!) {
      actorNames(actors: $actors) { name }
      item(id: $id) { draft { lastSavedBy } }
      contactRoles(first: 100) { nodes { title holders { name email } } }
    }`,
    { id: item, actors: [`person:${id}`] },
    { token: administrator.token },
  );
  expect(past).toEqual({
    actorNames: [{ name: 'een oud-medewerker (redacteur van een regio)' }],
    item: { draft: { lastSavedBy: `person:${id}` } },
    contactRoles: {
      nodes: expect.arrayContaining([
        {
          title: 'contactpersoon van het plein',
          holders: [
            { name: 'Bea Beheer', email: administrator.email },
            { name: 'een oud-medewerker (redacteur van een regio)', email: '' },
          ],
        },
      ]),
    },
  });
  const lines = await auditWhere(hub.db, eq(schema.auditEntries.action, 'person.erased'));
  expect(lines).toMatchObject([
    { actor: `person:${administrator.personId}`, itemType: 'person', itemId: id, details: { cause: 'asked' }, at: now },
  ]);

  // Once more changes nothing, and whoever comes back begins anew.
  hub.setNow(daysLater(1));
  expect(await erase(id)).toMatchObject({ person: { personId: id, erasedAt: now.toISOString() } });
  const again = await invite(email, `Vera ${word}`);
  expect(again).toMatchObject({ __typename: 'PersonChanged', person: { name: `Vera ${word}`, memberships: [{ role: 'EDITOR' }] } });
  expect(again.person?.personId).not.toBe(id);
});

test('only an administrator erases, and nobody who still works with the hub', async () => {
  const former = await formerMember();
  const editor = await hub.personWith({ role: 'editor' });
  for (const token of [editor.token, await administrator.tokenFor('export'), await hub.tokenFor('region-editor')])
    expect(await erase(former.personId, token)).toEqual({ __typename: 'FORBIDDEN' });
  for (const still of [editor, administrator]) expect(await erase(still.personId)).toEqual({ __typename: 'NotAllowed' });
  const waiting = await invite(`${uniqueWord()}@voorbeeld.nl`);
  expect(await erase(waiting.person?.personId ?? '')).toEqual({ __typename: 'NotAllowed' });
  for (const nobody of [crypto.randomUUID(), 'niemand']) expect(await erase(nobody)).toEqual({ __typename: 'NotFound' });
  expect(await isErased(former)).toBe(false);
  expect(await isErased(editor)).toBe(false);
});

test('a term after leaving, and not a day sooner, everybody is erased who did not come back', async () => {
  // Those of the tests before this one, and a day later whom they invited.
  for (const days of [daysAfterLeaving, daysAfterLeaving + 1]) await eraseFormerMembers(hub.db, daysLater(days));
  const [one, other, back] = [await formerMember(), await formerMember(), await formerMember('Bas Terug')];
  await invite(back.email, 'Bas Terug');
  hub.setNow(daysLater(10));
  const later = await formerMember('Lia Later');
  expect(await eraseFormerMembers(hub.db, daysLater(daysAfterLeaving - 1))).toBe(0);
  expect(await eraseFormerMembers(hub.db, daysLater(daysAfterLeaving))).toBe(2);
  expect(await Promise.all([one, other, back, later].map(isErased))).toEqual([true, true, false, false]);
  expect(await eraseFormerMembers(hub.db, daysLater(daysAfterLeaving + 10))).toBe(1);
  expect(await eraseFormerMembers(hub.db, daysLater(daysAfterLeaving * 3))).toBe(0);
  expect(await isErased(back)).toBe(false);
  const line = await hub.db.query.auditEntries.findFirst({ where: { action: 'person.erased', itemId: later.personId } });
  expect(line).toMatchObject({ actor: 'clock', details: { cause: 'term' } });
});

test('who never came is erased a term after the last invitation ran out, and who holds a contact role is not', async () => {
  const [word, name] = [uniqueWord(), 'Nina Nooit'];
  const letterLasts = 30;
  const waiting = await invite(`${word}@voorbeeld.nl`, name);
  const holding = await invite(`${uniqueWord()}@voorbeeld.nl`, 'Hans Houder');
  const person = holding.person?.personId ?? '';
  await mutate('assignContactRole', { region, title: `contactpersoon ${uniqueWord()}`, person });
  const again = daysLater(20);
  hub.setNow(again);
  await invite(`${word}@voorbeeld.nl`, name);
  const due = 20 + letterLasts + daysAfterInvitation;

  await eraseFormerMembers(hub.db, daysLater(due - 1));
  expect(await tablesWith(hub.db, word)).toEqual(['public.persons']);
  await eraseFormerMembers(hub.db, daysLater(due));
  expect(await tablesWith(hub.db, word)).toEqual(['public.persons']);
  await eraseFormerMembers(hub.db, daysLater(due + 1));
  expect(await tablesWith(hub.db, word)).toEqual([]);
  const id = waiting.person?.personId ?? '';
  expect(await hub.db.query.persons.findFirst({ where: { id } })).toMatchObject({
    name: 'een genodigde die niet kwam (redacteur)',
    email: null,
  });
  expect(await hub.db.query.memberships.findFirst({ where: { personId: id } })).toMatchObject({ endedAt: daysLater(due) });
  expect(await hub.db.query.persons.findFirst({ where: { id: person } })).toMatchObject({ name: 'Hans Houder', erasedAt: null });

  // Ended by an administrator nobody is waited for, but for the day in which that may have been a mistake.
  const ended = await invite(`${word}@voorbeeld.nl`, name);
  await mutate('endMembership', { person: ended.person?.personId, reason: 'Toch niet.' });
  await eraseFormerMembers(hub.db, again);
  expect(await tablesWith(hub.db, word)).toEqual(['public.persons']);
  await eraseFormerMembers(hub.db, daysLater(21));
  expect(await tablesWith(hub.db, word)).toEqual([]);
});

test('who is invited at the moment of erasing is erased and new, or there and kept, and never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { personId, email } = await formerMember();
    const [erased, invited] = await Promise.all([erase(personId), invite(email)]);
    expect(invited.__typename).toBe('PersonChanged');
    const asked = invited.person?.personId ?? '';
    const open = (id: string) =>
      hub.db.$count(schema.memberships, and(eq(schema.memberships.personId, id), isNull(schema.memberships.endedAt)));
    expect(erased.__typename).toBe(asked === personId ? 'NotAllowed' : 'PersonChanged');
    expect(await open(asked)).toBe(1);
    if (asked !== personId) expect(await open(personId)).toBe(0);
    expect(await hub.db.query.persons.findFirst({ where: { id: asked } })).toMatchObject({ email, erasedAt: null });
  }
});
