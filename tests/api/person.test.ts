import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
let hub: TestHub;
let administrator: TestPerson;
let regions: string[];
beforeAll(async () => {
  hub = await openHub(now);
  administrator = await hub.personWith({ role: 'administrator', name: 'Bea Beheer' });
  const { data } = await hub.query<{ inspirationRegions: { nodes: { slug: string }[] } }>(
    '{ inspirationRegions(first: 3) { nodes { slug } } }',
  );
  regions = data.inspirationRegions.nodes.map(({ slug }) => slug);
});
afterAll(() => hub.close());

type Outcome = { __typename: string; person?: { personId: string; state: string }; fields?: { path: string }[]; contactRoles?: string[] };
const shown = '__typename ... on PersonChanged { person { personId state } } ... on InvalidInput { fields { path } }';
const as = (token: string) => ({ token });

const invite = async (input: object, by = administrator.token) => {
  const { data } = await hub.query<{ invitePerson: Outcome }>(
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ${shown} } }`,
    { input: { name: 'Nico Nieuw', email: `${uniqueWord()}@voorbeeld.nl`, role: 'EDITOR', ...input } },
    as(by),
  );
  return data.invitePerson;
};
const changeRole = async (input: object) => {
  const { data } = await hub.query<{ changeRole: Outcome }>(
    `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { ${shown} } }`,
    { input: { reason: 'Andere taak.', ...input } },
    as(administrator.token),
  );
  return data.changeRole;
};
const endMembership = async (input: object) => {
  const { data } = await hub.query<{ endMembership: Outcome }>(
    `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { ${shown} ... on LastHolder { contactRoles } } }`,
    { input: { reason: 'Andere baan.', ...input } },
    as(administrator.token),
  );
  return data.endMembership;
};
const me = async (token: string) => hub.query<{ me: { role: string } | null }>('{ me { role regions { slug } } }', {}, as(token));

describe('an invitation', () => {
  test('makes a member who may log in for thirty days, and sends a letter without a secret', async () => {
    const email = `${uniqueWord()}@voorbeeld.nl`;
    const answer = await invite({ email: email.toUpperCase(), role: 'REGION_EDITOR', regions: [regions[0]] });
    expect(answer).toMatchObject({ __typename: 'PersonChanged', person: { state: 'INVITED' } });
    const [letter] = await hub.letters();
    expect(letter?.to).toEqual({ name: 'Nico Nieuw', address: email });
    expect(JSON.stringify(letter?.blocks)).not.toMatch(/kh\w?_/);
    const ask = () => hub.query('mutation ($email: String!) { askLoginLink(input: { email: $email }) { __typename } }', { email });
    await ask();
    expect(await hub.letters()).toHaveLength(1);
    hub.setNow(new Date(now.getTime() + 31 * 86_400_000));
    await ask();
    expect(await hub.letters()).toEqual([]);
    hub.setNow(now);
  });

  test('can be sent again to who did not come, and not to who works with the hub', async () => {
    const email = `${uniqueWord()}@voorbeeld.nl`;
    const first = await invite({ email });
    expect((await invite({ email, role: 'ADMINISTRATOR' })).person?.personId).toBe(first.person?.personId);
    expect(await hub.letters()).toHaveLength(1);
    expect(await invite({ email: administrator.email })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'email' }] });
  });

  test.each([
    [{ role: 'REGION_EDITOR' }, 'regions'],
    [{ role: 'REGION_EDITOR', regions: ['bestaat-niet'] }, 'regions.0'],
    [{ role: 'EXPERT' }, 'expert'],
    [{ role: 'EXPERT', expert: 'bestaat-niet' }, 'expert'],
    [{ role: 'EDITOR', regions: ['foodvalley'] }, 'regions'],
    [{ name: ' ' }, 'name'],
    [{ email: 'geen adres' }, 'email'],
  ])('with %j is refused at %s', async (input, path) => {
    expect(await invite(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });
});

test('an invitation tells all that is wrong with it at once', async () => {
  const paths = async (input: object) => (await invite({ name: '', email: 'geen adres', ...input })).fields?.map(({ path }) => path);
  expect(await paths({ role: null })).toEqual(['name', 'email', 'role']);
  expect(await paths({ role: 'REGION_EDITOR', expert: 'iemand' })).toEqual(['name', 'email', 'regions', 'expert']);
  expect(await paths({ role: 'REGION_EDITOR', regions: ['bestaat-niet'] })).toEqual(['name', 'email', 'regions.0']);
  const { fields } = await changeRole({ person: administrator.personId, role: null, reason: '' });
  expect(fields?.map(({ path }) => path)).toEqual(['role', 'reason']);
});

describe('a change of role', () => {
  test('counts at once, for tokens of before too, and keeps the history', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const staff = () => hub.query('{ searchGaps(first: 1) { totalCount } }', {}, as(person.token));
    expect((await staff()).errors).toBeUndefined();
    const changed = await changeRole({ person: person.personId, role: 'REGION_EDITOR', regions: [regions[1]] });
    expect(changed).toMatchObject({ __typename: 'PersonChanged' });
    expect((await me(person.token)).data).toMatchObject({ me: { role: 'REGION_EDITOR', regions: [{ slug: regions[1] }] } });
    expect((await staff()).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const history = await hub.db
      .select()
      .from(schema.memberships)
      .where(eq(schema.memberships.personId, person.personId))
      .orderBy(schema.memberships.startedAt);
    expect(history.map(({ role, endReason }) => [role, endReason])).toEqual([
      ['editor', 'Andere taak.'],
      ['region-editor', null],
    ]);
  });

  test('upwards gives a token of before nothing more', async () => {
    const person = await hub.personWith({ role: 'editor' });
    await changeRole({ person: person.personId, role: 'ADMINISTRATOR' });
    expect((await me(person.token)).data).toMatchObject({ me: { role: 'EDITOR' } });
  });

  test('of nobody is not found', async () => {
    expect(await changeRole({ person: crypto.randomUUID(), role: 'EDITOR' })).toMatchObject({ __typename: 'NotFound' });
    expect(await changeRole({ person: 'niemand', role: 'EDITOR' })).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('leaving', () => {
  test('ends logins and tokens at once, and keeps who somebody was', async () => {
    const person = await hub.personWith({ role: 'editor' });
    const { data } = await hub.query<{ logIn: { login: string } }>(
      'mutation ($link: String!) { logIn(input: { link: $link }) { ... on LoggedIn { login } } }',
      { link: await person.link() },
      { origin: uniqueWord() },
    );
    expect((await hub.query('{ me { role } }', {}, { login: data.logIn.login })).status).toBe(200);
    expect(await endMembership({ person: person.personId })).toMatchObject({ person: { state: 'LEFT' } });
    expect((await hub.query('{ me { role } }', {}, { login: data.logIn.login })).status).toBe(401);
    expect((await me(person.token)).status).toBe(401);
    expect(await endMembership({ person: person.personId })).toMatchObject({ __typename: 'NotFound' });
  });

  test('of who holds a contact role needs a successor, who then holds it', async () => {
    const person = await hub.personWith({ role: 'region-editor', regions: [regions[2] ?? ''], name: 'Herman Houder' });
    const next = await hub.personWith({ role: 'editor', name: 'Olga Opvolger' });
    const title = `contactpersoon ${uniqueWord()}`;
    const assigned = await hub.query(
      'mutation ($input: AssignContactRoleInput!) { assignContactRole(input: $input) { __typename } }',
      { input: { region: regions[2], title, person: person.personId } },
      as(administrator.token),
    );
    expect(assigned.data).toEqual({ assignContactRole: { __typename: 'ContactRoleAssigned' } });
    expect(await endMembership({ person: person.personId })).toEqual({ __typename: 'LastHolder', contactRoles: [title] });
    expect((await me(person.token)).status).toBe(200);
    expect(await endMembership({ person: person.personId, successor: person.personId })).toMatchObject({ fields: [{ path: 'successor' }] });
    expect(await endMembership({ person: person.personId, successor: next.personId })).toMatchObject({ person: { state: 'LEFT' } });
    const { data } = await hub.query<{ contactRoles: { nodes: { title: string; holders: object[] }[] } }>(
      '{ contactRoles(first: 100) { nodes { title holders { name endedAt } } } }',
      {},
      as(administrator.token),
    );
    expect(data.contactRoles.nodes.find((role) => role.title === title)?.holders).toEqual([
      { name: 'Olga Opvolger', endedAt: null },
      { name: 'Herman Houder', endedAt: now.toISOString() },
    ]);
  });

  test('is refused to the last administrator, also as a change of role, and when two let each other go at once', async () => {
    const other = await hub.personWith({ role: 'administrator' });
    const rest = await hub.db.select().from(schema.memberships).where(eq(schema.memberships.role, 'administrator'));
    for (const { personId, endedAt } of rest)
      if (!endedAt && personId !== other.personId && personId !== administrator.personId) await endMembership({ person: personId });
    const both = await Promise.all([endMembership({ person: other.personId }), endMembership({ person: administrator.personId })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['LastAdministrator', 'PersonChanged']);
    const [last] = [other, administrator].filter((_one, index) => both[index]?.__typename === 'LastAdministrator');
    administrator = last ?? administrator;
    expect(await changeRole({ person: administrator.personId, role: 'EDITOR' })).toMatchObject({ __typename: 'LastAdministrator' });
  });
});

describe('the list of people', () => {
  test('is narrowed by role, region and who left', async () => {
    const person = await hub.personWith({ role: 'region-editor', regions: [regions[0] ?? ''] });
    const gone = await hub.personWith({ role: 'editor' });
    await endMembership({ person: gone.personId });
    const list = async (filter: object) => {
      const { data } = await hub.query<{ people: { totalCount: number; nodes: { personId: string }[] } }>(
        'query ($filter: PersonFilter) { people(filter: $filter, first: 100) { totalCount nodes { personId } } }',
        { filter },
        as(administrator.token),
      );
      expect(data.people.totalCount).toBe(data.people.nodes.length);
      return data.people.nodes.map(({ personId }) => personId);
    };
    expect(await list({ regions: [regions[0]], left: false })).toContain(person.personId);
    expect(await list({ regions: [regions[1]] })).not.toContain(person.personId);
    expect(await list({ roles: ['REGION_EDITOR'] })).toContain(person.personId);
    expect(await list({ left: true })).toContain(gone.personId);
    expect(await list({ left: false })).not.toContain(gone.personId);
  });

  test('costs as many statements for many people as for one', async () => {
    const statements = async (first: number) => {
      const { statements: sent, result } = await hub.countStatements(() =>
        hub.query(
          `{ people(first: ${first}) { nodes { name state contactRoles memberships { role regions { title } expert { title } } } } }`,
          {},
          as(administrator.token),
        ),
      );
      expect(result.errors).toBeUndefined();
      return sent.length;
    };
    expect(await statements(20)).toBe(await statements(1));
  });

  test('is for administrators whose token may do it', async () => {
    for (const token of [await hub.tokenFor('editor'), await administrator.tokenFor('read')]) {
      const { errors } = await hub.query('{ people { totalCount } }', {}, as(token));
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await hub.query('{ people { totalCount } }', {}, as(await administrator.tokenFor('people')))).errors).toBeUndefined();
  });
});

test('the audit trail tells of people by their ids alone', async () => {
  const name = `Naam ${uniqueWord()}`;
  const email = `${uniqueWord()}@voorbeeld.nl`;
  const { person } = await invite({ name, email });
  const lines = await auditOf(hub.db, person?.personId ?? '');
  expect(lines.map(({ action }) => action).sort()).toEqual(['membership.begun', 'person.invited']);
  expect(lines[0]?.actor).toBe(`person:${administrator.personId}`);
  const all = JSON.stringify(await hub.db.select().from(schema.auditEntries));
  expect(all).not.toContain(name);
  expect(all).not.toContain(email);
});
