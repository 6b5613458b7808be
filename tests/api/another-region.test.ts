import { newId, schema } from '@kennishub/db';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { selectionOf } from '../support/hostile/selection.ts';
import { validValue } from '../support/hostile/values.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { committedSchema } from '../support/schema.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
const graph = buildSchema(committedSchema());
const fieldsOf = (kind: 'query' | 'mutation') =>
  Object.values((kind === 'query' ? graph.getQueryType() : graph.getMutationType())?.getFields() ?? {});
type Root = { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> };
const roots: Root[] = (['query', 'mutation'] as const).flatMap((kind) => fieldsOf(kind).map((field) => ({ kind, field })));

let hub: TestHub;
let administrator: TestPerson;
let owner: TestPerson;
let stranger: TestPerson;
/** Ids of what belongs to the other region, by what they name. */
let hidden: Record<string, string>;
/** A word that stands in drafts of the other region, and nowhere else. */
const secret = `Geheim${uniqueWord()}`;
let slug: string;

beforeAll(async () => {
  hub = await openHub(now);
  const [own, other] = await hub.db.query.inspirationRegions.findMany({
    columns: { id: true, slug: true },
    orderBy: { slug: 'asc' },
    limit: 2,
  });
  if (!own || !other) throw new Error('There must be two regions.');
  administrator = await hub.personWith({ role: 'administrator' });
  stranger = await hub.personWith({ role: 'region-editor', regions: [own.slug] });
  owner = await hub.personWith({ role: 'region-editor', regions: [other.slug] });
  slug = other.slug;
  const { saveDraft, step } = curationOf(hub);
  const content = rightPilot({ title: secret, region: other.slug });
  const { item } = await saveDraft(owner.token, { content, idempotencyKey: crypto.randomUUID() });
  await step('submitDraft', owner.token, { id: item.id, edit: 1 });
  const [revision] = await hub.db.query.revisions.findMany({ where: { itemId: item.id }, columns: { id: true } });
  const webhook = newId();
  await hub.db.insert(schema.webhooks).values({
    id: webhook,
    url: `https://${secret.toLowerCase()}.example/`,
    types: ['item.published'],
    regionId: other.id,
    owner: `person:${owner.personId}`,
    secret: 'nothing that is ever used',
    position: 0,
    createdAt: now,
  });
  const [token] = await hub.db.query.accessTokens.findMany({ where: { personId: owner.personId }, columns: { id: true } });
  hidden = { item: item.id, revision: revision?.id ?? '', webhook, token: token?.id ?? '', person: owner.personId };
});
afterAll(() => hub.close());

/** Whether an id can be handed in somewhere within this. */
const takesId = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return named.name === 'ID' || (isInputObjectType(named) && Object.values(named.getFields()).some((field) => takesId(field.type)));
};

/** A value the type takes, with this id wherever one belongs. */
function withId(type: GraphQLInputType, id: string): unknown {
  const named = getNamedType(type);
  if (named.name === 'ID') return String(type).startsWith('[') ? [id] : id;
  if (!isInputObjectType(named) || String(type).startsWith('[')) return validValue(type);
  const taking = Object.values(named.getFields()).filter((field) => takesId(field.type));
  return { ...(validValue(type) as object), ...Object.fromEntries(taking.map((field) => [field.name, withId(field.type, id)])) };
}

/** What each field wants beside the id before it looks anything up. */
const beside: Record<string, object> = {
  saveDraft: { content: { pilot: { title: 'Een andere titel' } }, edit: 1 },
  bulkAction: { action: 'SUBMIT', filter: undefined },
};

/** All that an answer says; of a problem its sentences. */
function said(given: GraphQLOutputType): string {
  const type = getNamedType(given);
  const isProblem = isUnionType(type) && type.getTypes().some((one) => one.getInterfaces().some(({ name }) => name === 'Problem'));
  return isProblem ? '{ __typename ... on Problem { message next } }' : selectionOf(given);
}

async function ask({ kind, field }: Root, id: string, token: string): Promise<string> {
  const args = field.args.filter((arg) => takesId(arg.type) || String(arg.type).endsWith('!'));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const handed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(args.map((arg) => [arg.name, withId(arg.type, id)]));
  if (beside[field.name]) variables['input'] = { ...(variables['input'] as object), ...beside[field.name] };
  const document = `${kind} ${declared && `(${declared})`} { answer: ${field.name}${handed && `(${handed})`} ${said(field.type)} }`;
  const { data, errors } = await hub.query(document, variables, { token });
  return JSON.stringify({ data, errors }).replaceAll(id, '(the id)');
}

describe('what belongs to another region looks as if it did not exist', () => {
  test('by every query and mutation that takes an id, and by node', { timeout: 240_000 }, async () => {
    const told: string[] = [];
    const knownToStaff = new Set<string>();
    const asked = roots.filter(({ field }) => field.args.some((arg) => takesId(arg.type)));
    for (const root of asked)
      for (const [what, id] of Object.entries(hidden)) {
        const { name } = root.field;
        if ((await ask(root, id, stranger.token)) !== (await ask(root, newId(), stranger.token))) told.push(`${name} knows the ${what}`);
        if (root.kind === 'query' && (await ask(root, id, administrator.token)) !== (await ask(root, newId(), administrator.token)))
          knownToStaff.add(name);
      }
    expect(told).toEqual([]);
    expect(asked.map(({ field }) => field.name)).toEqual(expect.arrayContaining(['item', 'diff', 'node', 'saveDraft', 'removeWebhook']));
    expect([...knownToStaff]).toEqual(expect.arrayContaining(['item', 'guidance']));
  });

  test('in every list and count, whatever it is narrowed by', async () => {
    const narrowed = `query ($word: String!, $regions: [String!]) {
      byText: items(filter: { text: $word }) { totalCount nodes { id } }
      byRegion: items(filter: { regions: $regions, states: [DRAFT] }) { totalCount nodes { id } }
      reviewQueue { totalCount }
      search(text: $word, exact: true) { totalCount }
    }`;
    const count = async (token: string) => {
      const { data, errors } = await hub.query<Record<string, { totalCount: number }>>(
        narrowed,
        { word: secret, regions: [slug] },
        { token },
      );
      expect(errors).toBeUndefined();
      return Object.fromEntries(Object.entries(data).map(([name, { totalCount }]) => [name, totalCount]));
    };
    expect(await count(owner.token)).toMatchObject({ byText: 1, byRegion: 1, search: 0 });
    expect(await count(stranger.token)).toEqual({ byText: 0, byRegion: 0, reviewQueue: 0, search: 0 });

    const seen: string[] = [];
    for (const root of roots.filter(({ kind }) => kind === 'query')) {
      const answer = await ask(root, newId(), stranger.token);
      if ([secret.toLowerCase(), ...Object.values(hidden)].some((trace) => answer.toLowerCase().includes(trace)))
        seen.push(root.field.name);
    }
    expect(seen).toEqual([]);
  });

  test('and who edits that region finds all of it', async () => {
    const found = await ask(roots.find(({ field }) => field.name === 'item') as Root, hidden['item'] ?? '', owner.token);
    expect(found).toContain(secret);
    const webhooks = await ask(roots.find(({ field }) => field.name === 'webhooks') as Root, newId(), owner.token);
    expect(webhooks).toContain(hidden['webhook']);
  });
});

test('who does not edit the region any more learns nothing of a draft by the key it was made with', async () => {
  const { saveDraft } = curationOf(hub);
  const mover = await hub.personWith({ role: 'region-editor', regions: [slug] });
  const made = { content: rightPilot({ region: slug }), idempotencyKey: crypto.randomUUID() };
  const { item } = await saveDraft(mover.token, made);
  expect(await saveDraft(mover.token, made)).toMatchObject({ __typename: 'DraftSaved', item: { id: item.id } });
  const elsewhere = await hub.db.query.inspirationRegions.findFirst({ columns: { slug: true }, where: { slug: { ne: slug } } });
  await hub.query(
    'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }',
    { input: { person: mover.personId, role: 'REGION_EDITOR', regions: [elsewhere?.slug], reason: 'Werkt nu ergens anders.' } },
    { token: administrator.token },
  );
  expect(await saveDraft(mover.token, made)).toMatchObject({ __typename: 'NotFound' });
});
