import { createToken } from '@kennishub/api/access/index.ts';
import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWhere } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { uniqueWord } from '../support/unique-word.ts';

const hours = (count: number) => new Date(Date.UTC(2026, 2, 12, 9 + count));

let hub: TestHub;
let administrator: TestPerson;
let editor: TestPerson;
let holder: TestPerson;
let organisation: { slug: string; name: string };
beforeAll(async () => {
  hub = await openHub(hours(0));
  // The content was loaded by the clock of the database; history goes on from there by the clock of the hub.
  await hub.db.update(schema.rowHistory).set({ at: hours(-24) });
  administrator = await hub.personWith({ role: 'administrator' });
  editor = await hub.personWith({ role: 'editor' });
  holder = await hub.personWith({ role: 'region-editor', regions: ['lekstroom'], name: 'Herman Houder' });
  const { data } = await hub.query<{ organisations: { nodes: { slug: string; name: string }[] } }>(
    '{ organisations(first: 1) { nodes { slug name } } }',
  );
  [organisation = organisation] = data.organisations.nodes;
});
afterAll(() => hub.close());

type Outcome = {
  __typename: string;
  fields?: { path: string }[];
  contactRole?: { id: string; endedAt: string | null; endReason: string | null; holders: { name: string; endedAt: string | null }[] };
};
const problems = '__typename ... on Problem { message next } ... on InvalidInput { fields { path } }';
const shown = 'contactRole { id title endedAt endReason organisation { slug } holders { name endedAt } }';

async function assign(input: object): Promise<Outcome> {
  const { data } = await hub.query<{ assignContactRole: Outcome }>(
    `mutation ($input: AssignContactRoleInput!) { assignContactRole(input: $input) { ${problems} ... on ContactRoleAssigned { ${shown} } } }`,
    { input: { region: 'lekstroom', person: holder.personId, ...input } },
    { token: administrator.token },
  );
  return data.assignContactRole;
}
const end = async (input: object, token = editor.token) =>
  hub.query<{ endContactRole: Outcome | null }>(
    `mutation ($input: EndContactRoleInput!) { endContactRole(input: $input) { ${problems} ... on ContactRoleEnded { ${shown} } } }`,
    { input: { reason: 'De regio werkt zonder deze rol verder.', ...input } },
    { token },
  );
const ended = async (input: object): Promise<Outcome> => {
  const { data } = await end(input);
  if (!data.endContactRole) throw new Error('It was refused.');
  return data.endContactRole;
};
/** What the public sees of the roles of a region, now or at a moment. */
async function published(moment?: Date): Promise<{ title: string; organisation: { name: string } | null }[]> {
  const at = moment ? `@asOf(moment: "${moment.toISOString()}")` : '';
  const { data } = await hub.query<{ inspirationRegion: { contactRoles: { title: string; organisation: { name: string } | null }[] } }>(
    `query ${at} { inspirationRegion(slug: "lekstroom") { contactRoles { title organisation { name } } } }`,
  );
  return data.inspirationRegion.contactRoles;
}
const titles = async (arguments_: string) =>
  (
    await hub.query<{ contactRoles: { nodes: { title: string }[] } }>(
      `{ contactRoles(first: 100, ${arguments_}) { nodes { title } } }`,
      {},
      { token: editor.token },
    )
  ).data.contactRoles.nodes.map(({ title }) => title);

describe('a contact role', () => {
  test('is shown at its region by its name and organisation, never by who holds it', async () => {
    const title = `contactpersoon ${uniqueWord()}`;
    await assign({ title, organisation: organisation.slug });
    expect(await published()).toContainEqual({ title, organisation: { name: organisation.name } });
    const { data } = await hub.query(
      '{ __type(name: "RegionContactRole") { fields { name } } inspirationRegion(slug: "lekstroom") { contactRoles { __typename } } }',
    );
    expect(data).toMatchObject({ __type: { fields: [{ name: 'organisation' }, { name: 'title' }] } });
    // Somebody else takes over: the organisation stays, and for visitors nothing changed.
    await assign({ title, person: editor.personId });
    expect(await published()).toContainEqual({ title, organisation: { name: organisation.name } });
    await assign({ title, person: editor.personId, organisation: null });
    expect(await published()).toContainEqual({ title, organisation: null });
  });

  test('names nobody, and no organisation that is not there', async () => {
    const wrong = ['contactpersoon a.voorbeeld@voorbeeld.nl', 'contactpersoon 06 12345678'];
    for (const title of wrong) expect(await assign({ title })).toMatchObject({ fields: [{ path: 'title' }] });
    const title = `contactpersoon ${uniqueWord()}`;
    expect(await assign({ title, organisation: 'bestaat-niet' })).toMatchObject({ fields: [{ path: 'organisation' }] });
    expect(await titles('ended: false')).not.toContain(title);
  });

  test('ends with a moment and a reason, keeps its history, and can be begun anew', async () => {
    const title = `contactpersoon ${uniqueWord()}`;
    const { contactRole } = await assign({ title });
    const id = contactRole?.id ?? '';
    hub.setNow(hours(5));
    expect(await ended({ contactRole: id, reason: ' ' })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await ended({ contactRole: id, endedAt: hours(6) })).toMatchObject({ fields: [{ path: 'endedAt' }] });
    expect(await ended({ contactRole: id, endedAt: hours(-1) })).toMatchObject({ fields: [{ path: 'endedAt' }] });
    expect(await ended({ contactRole: 'geen id' })).toMatchObject({ __typename: 'NotFound' });
    const moment = hours(2).toISOString();
    expect(await ended({ contactRole: id, endedAt: moment })).toMatchObject({
      contactRole: {
        endedAt: moment,
        endReason: 'De regio werkt zonder deze rol verder.',
        holders: [{ name: 'Herman Houder', endedAt: moment }],
      },
    });
    expect(await ended({ contactRole: id })).toMatchObject({ __typename: 'NotAllowed' });
    expect((await published()).map((role) => role.title)).not.toContain(title);
    expect(await titles('regions: ["lekstroom"]')).not.toContain(title);
    expect(await titles('ended: true')).toContain(title);
    // The public saw it until it was taken away.
    expect((await published(hours(4))).map((role) => role.title)).toContain(title);

    const again = await assign({ title });
    expect(again.contactRole?.id).not.toBe(id);
    expect(again.contactRole?.holders).toHaveLength(1);
    const lines = await auditWhere(
      hub.db,
      and(eq(schema.auditEntries.action, 'contact-role.ended'), eq(schema.auditEntries.actor, `person:${editor.personId}`)),
    );
    expect(lines).toMatchObject([{ details: {} }]);
  });

  test('that ended holds nobody back who leaves', async () => {
    const leaver = await hub.personWith({ role: 'editor' });
    const { contactRole } = await assign({ title: `contactpersoon ${uniqueWord()}`, person: leaver.personId });
    const leave = async () =>
      (
        await hub.query(
          'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }',
          { input: { person: leaver.personId, reason: 'Andere baan.' } },
          { token: administrator.token },
        )
      ).data;
    expect(await leave()).toEqual({ endMembership: { __typename: 'LastHolder' } });
    expect(await ended({ contactRole: contactRole?.id ?? '' })).toMatchObject({ __typename: 'ContactRoleEnded' });
    expect(await leave()).toEqual({ endMembership: { __typename: 'PersonChanged' } });
  });

  test('is ended by staff alone, and by a token only with the scope for people', async () => {
    const { contactRole } = await assign({ title: `contactpersoon ${uniqueWord()}` });
    const { token } = await createToken(hub.db, { role: 'editor', label: 'test', personId: editor.personId, scopes: ['drafts'] }, hours(5));
    for (const refused of [holder.token, token]) {
      const { data, errors } = await end({ contactRole: contactRole?.id }, refused);
      expect(data.endContactRole).toBeNull();
      expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });
});
