import { createToken } from '@kennishub/api/access/index.ts';
import { purgeDue } from '@kennishub/api/curation/purge.ts';
import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curationOf } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
let hub: TestHub;
let administrator: TestPerson;
let curation: ReturnType<typeof curationOf>;
beforeAll(async () => {
  hub = await openHub(now);
  curation = curationOf(hub);
  administrator = await hub.personWith({ role: 'administrator' });
});
afterAll(() => hub.close());

type Shown = { id: string; slug: string; state: string };
const itemsOf = async (token: string, filter: object = {}): Promise<Shown[]> => {
  const { data } = await hub.query<{ items: { nodes: Shown[] } }>(
    'query ($filter: ItemFilter) { items(filter: $filter, first: 100) { nodes { id slug state } } }',
    { filter },
    { token },
  );
  return data.items.nodes;
};
const me = async (token: string) => (await hub.query('{ me { regions { slug } expert { slug title } } }', {}, { token })).data;
const step = (name: string, id: string) => curation.step(name, administrator.token, { id, reason: 'Even van de site.' });

/** The first expert on the site. */
async function anExpert(): Promise<Shown> {
  const [item] = await itemsOf(administrator.token, { types: ['EXPERT'], states: ['PUBLISHED'] });
  if (!item) throw new Error('There is no expert.');
  return item;
}

/** A region that was never on the site. */
async function newRegion(): Promise<Shown> {
  const inspirationRegion = {
    title: `Regio ${uniqueWord()}`,
    kind: 'MUNICIPALITY',
    municipalities: ['Woerden'],
    summary: 'Deze regio bestaat alleen in een test.',
    themes: ['prevention-and-access'],
    sources: [{ publication: 'implementatieplan-met-andere-ogen', chapter: 'Inleiding' }],
  };
  const { item } = await curation.saveDraft(administrator.token, { content: { inspirationRegion }, idempotencyKey: crypto.randomUUID() });
  return item;
}

test('an expert whose page leaves the site still logs in and works on it, and nobody throws it away meanwhile', async () => {
  const page = await anExpert();
  const expert = await hub.personWith({ role: 'expert', expert: page.slug });
  for (const name of ['unpublishItem', 'archiveItem']) {
    expect(await step(name, page.id)).toMatchObject({ __typename: 'StepTaken' });
    expect(await me(expert.token)).toMatchObject({ me: { regions: [], expert: { slug: page.slug } } });
    expect((await itemsOf(expert.token)).map(({ slug }) => slug)).toEqual([page.slug]);
  }
  expect(await step('deleteItem', page.id)).toMatchObject({ __typename: 'StillUsed', users: [] });
  await step('restoreItem', page.id);
  expect(await me(expert.token)).toMatchObject({ me: { expert: { slug: page.slug } } });

  await hub.query(
    'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }',
    { input: { person: expert.personId, role: 'EDITOR', reason: 'Werkt nu bij de Coalitie.' } },
    { token: administrator.token },
  );
  await step('unpublishItem', page.id);
  expect(await step('deleteItem', page.id)).toMatchObject({ __typename: 'StepTaken' });
  expect(await purgeDue({ db: hub.db, now: new Date(now.getTime() + 31 * 86_400_000) })).toBe(1);
  const history = await hub.db
    .select()
    .from(schema.memberships)
    .where(eq(schema.memberships.personId, expert.personId))
    .orderBy(schema.memberships.endedAt);
  expect(history.map(({ role, expertId }) => [role, expertId])).toEqual([
    ['expert', null],
    ['editor', null],
  ]);
});

test('a page in the bin of which somebody became the expert at that moment is not removed for good', async () => {
  const page = await anExpert();
  await step('unpublishItem', page.id);
  const expert = await hub.personWith({ role: 'editor' });
  await step('deleteItem', page.id);
  await hub.db
    .update(schema.memberships)
    .set({ role: 'expert', expertId: page.id })
    .where(eq(schema.memberships.personId, expert.personId));
  expect(await purgeDue({ db: hub.db, now: new Date(now.getTime() + 31 * 86_400_000) })).toBe(0);
});

test('a region that is not on the site yet, or not any more, has its editors and its contact roles', async () => {
  const region = await newRegion();
  const invited = await hub.query<{ invitePerson: { person: { personId: string; memberships: object[] } } }>(
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
      ... on PersonChanged { person { personId memberships { regions { slug } } } } } }`,
    { input: { name: 'Rik Regio', email: `${uniqueWord()}@voorbeeld.nl`, role: 'REGION_EDITOR', regions: [region.slug] } },
    { token: administrator.token },
  );
  const { personId, memberships } = invited.data.invitePerson.person;
  expect(memberships).toEqual([{ regions: [{ slug: region.slug }] }]);
  const { token } = await createToken(hub.db, { role: 'region-editor', label: 'test', personId }, now);
  const looks = async (state: string) => {
    expect(await me(token)).toMatchObject({ me: { regions: [{ slug: region.slug }] } });
    expect(await itemsOf(token)).toMatchObject([{ slug: region.slug, state }]);
  };
  const assign = (title: string) =>
    hub.query(
      `mutation ($input: AssignContactRoleInput!) { assignContactRole(input: $input) {
        ... on ContactRoleAssigned { contactRole { title region { slug } holders { endedAt } } } } }`,
      { input: { region: region.slug, title, person: personId } },
      { token: administrator.token },
    );
  await looks('DRAFT');
  const assigned = await assign('contactpersoon van de regio');
  expect(assigned.data).toMatchObject({
    assignContactRole: { contactRole: { region: { slug: region.slug }, holders: [{ endedAt: null }] } },
  });

  await curation.step('submitDraft', administrator.token, { id: region.id, edit: 1 });
  await curation.step('approveDraft', administrator.token, { id: region.id, edit: 1, reason: 'Niemand anders is er.' });
  expect(await curation.step('publishDraft', administrator.token, { id: region.id, edit: 1 })).toMatchObject({ version: 1 });
  await looks('PUBLISHED');
  expect(await step('unpublishItem', region.id)).toMatchObject({ __typename: 'StepTaken' });
  await looks('UNPUBLISHED');
  await assign('tweede contactpersoon');
  const { data } = await hub.query(
    `query ($regions: [String!]) { contactRoles(regions: $regions) { totalCount nodes { region { slug } } }
      people(filter: { regions: $regions }) { nodes { personId } } }`,
    { regions: [region.slug] },
    { token: administrator.token },
  );
  expect(data).toMatchObject({ contactRoles: { totalCount: 2 }, people: { nodes: [{ personId }] } });
  expect(await step('deleteItem', region.id)).toMatchObject({ __typename: 'StillUsed' });
});
