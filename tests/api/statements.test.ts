import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';
import { committedSchema } from '../support/schema.ts';

let hub: TestHub;
let administrator: string;
beforeAll(async () => {
  hub = await openHub();
  // Lists for staff need more than one of each: people, regions they look after, drafts in review and approved.
  administrator = (await hub.personWith({ role: 'administrator' })).token;
  const { data } = await hub.query<{ inspirationRegions: { nodes: { slug: string }[] } }>('{ inspirationRegions { nodes { slug } } }');
  for (const { slug } of data.inspirationRegions.nodes) await hub.personWith({ role: 'region-editor', regions: [slug] });
  const { saveDraft, step } = curationOf(hub);
  for (let number = 0; number < 3; number += 1) {
    const { item } = await saveDraft(administrator, { content: rightPilot(), idempotencyKey: crypto.randomUUID() });
    await step('submitDraft', administrator, { id: item.id, edit: 1 });
  }
});
afterAll(() => hub.close());

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: unknown): Field[] =>
  isObjectType(type) ? Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument)) : [];
const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');
const itemOf = (field: Field): GraphQLObjectType => {
  const type = getNamedType(field.type);
  const item = isConnection(field) && isObjectType(type) ? getNamedType(type.getFields()['nodes']?.type ?? type) : type;
  return item as GraphQLObjectType;
};
const plainFieldsOf = (type: GraphQLObjectType): string =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .slice(0, 6)
    .map(({ name }) => name)
    .join(' ') || '__typename';
/** A field with what lies under it, as a document has it; of a connection one item and the total. */
const written = (field: Field, inner: string): string =>
  isConnection(field) ? `${field.name}(first: 1) { totalCount nodes { ${inner} } }` : `${field.name} { ${inner} }`;

const query = buildSchema(committedSchema()).getQueryType();
const lists = fieldsOf(query).filter(isConnection);
/** Asks as a visitor, and as an administrator for what is not for visitors: that takes a statement more, whatever is asked. */
async function statementsFor(document: string): Promise<number> {
  const { errors } = await hub.query(document);
  const staff = errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
  return statementsOf(hub, document, {}, staff ? { token: administrator } : {});
}
const roads = lists.flatMap((list) =>
  fieldsOf(itemOf(list))
    .filter((field) => !isLeafType(getNamedType(field.type)))
    .flatMap((child) => [
      [list.name, child.name, written(child, isObjectType(itemOf(child)) ? plainFieldsOf(itemOf(child)) : '__typename')] as const,
      ...fieldsOf(itemOf(child))
        .filter((grandchild) => isObjectType(itemOf(grandchild)))
        .map(
          (grandchild) =>
            [
              list.name,
              `${child.name} → ${grandchild.name}`,
              written(child, written(grandchild, plainFieldsOf(itemOf(grandchild)))),
            ] as const,
        ),
    ]),
);

describe('a question takes as many SQL statements for one item as for a hundred', () => {
  test.each(roads)('%s with %s', async (list, _road, selection) => {
    const ask = (first: number) => statementsFor(`{ ${list}(first: ${first}) { nodes { __typename ${selection} } } }`);
    expect(await ask(100)).toBe(await ask(1));
  });

  test('search with what was found', async () => {
    const ask = (first: number) =>
      statementsOf(
        hub,
        `{ search(text: "onderwijs", types: [PILOT], first: ${first}) { hits { title item { id ... on Pilot { region { name } themes { label } } } } } }`,
      );
    // What a document holds is remembered: the first search of it takes a statement more.
    await ask(100);
    expect(await ask(100)).toBe(await ask(1));
  });

  test('nodes by their ids', async () => {
    const { data } = await hub.query<{ pilots: { nodes: { id: string }[] } }>('{ pilots(first: 100) { nodes { id } } }');
    const ids = data.pilots.nodes.map(({ id }) => id);
    const ask = (count: number) =>
      statementsOf(hub, 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Pilot { title region { name } themes { label } } } }', {
        ids: ids.slice(0, count),
      });
    expect(await ask(ids.length)).toBe(await ask(1));
  });
});

test('twenty practices with region, themes and organisations are two SQL statements at most', async () => {
  const question =
    '{ pilots(first: 20) { nodes { title summary phase region { name } themes { label } participations { role organisation { name } } } } }';
  const { statements, result } = await hub.countStatements(() => hub.query<{ pilots: { nodes: object[] } }>(question));
  expect(result.data.pilots.nodes).toHaveLength(20);
  expect(statements.length).toBeLessThanOrEqual(2);
});

test('a practice page is few statements: what it shows is asked at once', async () => {
  const question = `{ pilot(slug: "oudewater-de-schakels") { title aim region { name } themes { label } advices { label } areas { name }
    participations { organisation { name } } effects { evidence { statement publication { title } } } citations { publication { title } } } }`;
  expect(await statementsOf(hub, question)).toBeLessThanOrEqual(3);
});
