import { buildSchema, isRequiredArgument } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { askApi } from '../support/ask.ts';
import { sendExpertRequest } from '../support/expert-requests.ts';
import { selectionOf } from '../support/hostile/selection.ts';
import { validValue } from '../support/hostile/values.ts';
import { ourHub } from '../support/our-hub.ts';
import { type Permission, writtenPermissions } from '../support/permissions.ts';
import { runScript } from '../support/process.ts';
import { committedSchema } from '../support/schema.ts';

const permissions = writtenPermissions();
const schema = buildSchema(committedSchema());
const rootOf = (kind: Permission['kind']) => (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};

const headers: Record<string, Record<string, string>> = { visitor: {} };
let requestId: string;
beforeAll(async () => {
  for (const role of new Set(permissions.map((permission) => permission.role))) {
    if (role === 'visitor') continue;
    const { output } = await runScript('api/src/commands/token.ts', ['--role', role], { DATA_DIR: ourHub().dataFolder }).ended;
    headers[role] = { authorization: `Bearer ${/kh_[\w-]{43}/.exec(output)?.[0]}` };
  }
  await makeContactRole();
  await sendExpertRequest(ourHub().api);
  const answer = await askApi<{ expertRequests: { nodes: { id: string }[] } }>(
    '{ expertRequests(first: 1) { nodes { id } } }',
    {},
    headers['editor'],
  );
  requestId = answer.data.expertRequests.nodes[0]?.id ?? '';
  expect(requestId).toBeTruthy();
});

/** Somebody who manages people, and a role for that person, so that there is something to hide. */
async function makeContactRole(): Promise<void> {
  const who = ['--email', 'bea@voorbeeld.nl', '--name', 'Bea Beheer'];
  await runScript('api/src/commands/administrator.ts', who, { DATA_DIR: ourHub().dataFolder }).ended;
  const { data } = await askApi<{ people: { nodes: { personId: string }[] }; inspirationRegions: { nodes: { slug: string }[] } }>(
    '{ people(first: 1) { nodes { personId } } inspirationRegions(first: 1) { nodes { slug } } }',
    {},
    headers['administrator'],
  );
  const input = {
    region: data.inspirationRegions.nodes[0]?.slug,
    person: data.people.nodes[0]?.personId,
    title: 'contactpersoon van de regio',
  };
  const assigned = await askApi<{ assignContactRole: { __typename: string } }>(
    'mutation ($input: AssignContactRoleInput!) { assignContactRole(input: $input) { __typename } }',
    { input },
    headers['administrator'],
  );
  expect(assigned.data.assignContactRole.__typename).toBe('ContactRoleAssigned');
}

test('the table names every query and every mutation, and none that is not there', () => {
  for (const kind of ['query', 'mutation'] as const) {
    const named = new Set(permissions.filter((permission) => permission.kind === kind).map(({ field }) => field));
    expect([...named].sort()).toEqual(Object.keys(rootOf(kind)).sort());
  }
  expect(new Set(permissions.map(({ role }) => role)).size).toBe(5);
});

async function ask({ kind, field: name, about, role }: Permission) {
  const field = rootOf(kind)[name];
  if (!field) throw new Error(`There is no ${kind} ${name}.`);
  const needed = field.args.filter(isRequiredArgument);
  const declared = needed.map(({ name: argument, type }) => `$${argument}: ${String(type)}`).join(', ');
  const handed = needed.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
  const document = `${kind} ${declared && `(${declared})`} { answer: ${name}${handed && `(${handed})`} ${selectionOf(field.type)} }`;
  const variables = Object.fromEntries(needed.map(({ name: argument, type }) => [argument, validValue(type)]));
  if (name === 'node') variables['id'] = await idFor(about);
  if (name === 'nodes') variables['ids'] = [await idFor(about)];
  const { data, errors } = await askApi<{ answer: unknown }>(document, variables, headers[role]);
  const answer: unknown = data?.answer;
  return {
    answer: Array.isArray(answer) && name === 'nodes' ? (answer[0] as unknown) : answer,
    codes: (errors ?? []).map(({ extensions }) => extensions?.['code']),
  };
}

async function idFor(about: string): Promise<string> {
  if (about.includes('ExpertRequest')) return requestId;
  const lists = { SynonymGroup: 'synonymGroups', StopWord: 'stopWords', Person: 'people', ContactRole: 'contactRoles' };
  const list = Object.entries(lists).find(([type]) => about.includes(`\`${type}\``))?.[1];
  if (list) {
    const words = await askApi<Record<string, { nodes: { id: string }[] }>>(
      `{ ${list}(first: 1) { nodes { id } } }`,
      {},
      headers['administrator'],
    );
    const id = words.data[list]?.nodes[0]?.id;
    if (!id) throw new Error(`There are no ${list}.`);
    return id;
  }
  const { data } = await askApi<{ pilots: { nodes: { id: string }[] } }>('{ pilots(first: 1) { nodes { id } } }');
  return data.pilots.nodes[0]?.id ?? '';
}

describe.each([...new Set(permissions.map(({ role }) => role))])('as the table says, %s', (role) => {
  test.each(
    permissions
      .filter((permission) => permission.role === role)
      .map((permission) => [`${permission.field} ${permission.about}`.trim(), permission.outcome, permission] as const),
  )('asking %s: %s', async (_name, outcome, permission) => {
    const { answer, codes } = await ask(permission);
    expect(codes.includes('FORBIDDEN')).toBe(outcome === 'FORBIDDEN');
    expect(codes).not.toContain('UNAUTHENTICATED');
    if (outcome !== 'answered') expect(answer).toBeNull();
    else if (permission.field === 'node' || permission.field === 'nodes') expect(answer).toMatchObject({ __typename: expect.any(String) });
  });
});

test('without a token nobody reads who asked a question, by any road', async () => {
  const { data } = await askApi<{ node: unknown; nodes: unknown[] }>(
    'query ($id: ID!) { node(id: $id) { ... on ExpertRequest { name email } } nodes(ids: [$id]) { ... on ExpertRequest { name email } } }',
    { id: requestId },
  );
  expect(data).toEqual({ node: null, nodes: [null] });
});
