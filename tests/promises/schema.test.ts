import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { askApi } from '../support/ask.ts';
import { breakingChanges, committedSchema, releasedSchema } from '../support/schema.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  const { data } = await askApi<IntrospectionQuery>(getIntrospectionQuery({ oneOf: true }));
  schema = buildClientSchema(data);
});

const own = () => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const withFields = () => own().filter((type) => isObjectType(type) || isInterfaceType(type));
const connections = () => withFields().filter(({ name }) => name.endsWith('Connection'));
const standard = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

describe('the schema of the api', () => {
  test('is the one that is committed', () => {
    const printed = (given: GraphQLSchema) => printSchema(lexicographicSortSchema(given));
    expect(printed(schema)).toBe(printed(buildSchema(committedSchema())));
  });

  test('describes every type, field, argument, value and input in a sentence', () => {
    const described: [place: string, description: string | null | undefined][] = own()
      .filter(({ name }) => !standard.has(name))
      .flatMap((type) => {
        const parts: [string, string | null | undefined][] = [[type.name, type.description]];
        if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
        if (isInputObjectType(type))
          for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description]);
        if (!isObjectType(type) && !isInterfaceType(type)) return parts;
        for (const field of Object.values(type.getFields())) {
          parts.push([`${type.name}.${field.name}`, field.description]);
          for (const argument of field.args) parts.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
        }
        return parts;
      });
    expect(described.length).toBeGreaterThan(500);
    expect(described.filter(([, description]) => !description || !/[.!?…`)]$/.test(description.trim())).map(([place]) => place)).toEqual(
      [],
    );
  });

  test('takes nothing away from what clients use: deprecate first, and remove with a new release', async () => {
    const before = releasedSchema();
    if (before) expect(await breakingChanges(before, committedSchema())).toEqual([]);
  });

  test('would not get a breaking change past the promise above', async () => {
    const before = committedSchema();
    const withoutSlug = before.replace(/\n {2}"""[^"]*"""\n {2}slug: String!/, '');
    expect(withoutSlug).not.toBe(before);
    expect(await breakingChanges(before, withoutSlug)).toEqual([expect.stringContaining("Field 'slug'")]);
    expect(await breakingChanges(withoutSlug, before)).toEqual([]);
  });
});

describe('for Relay', () => {
  test('anything with an id can be asked for again', () => {
    const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
    expect([node?.args[0]?.name, node?.args[0]?.type, node?.type].map(String)).toEqual(['id', 'ID!', 'Node']);
    expect([nodes?.args[0]?.name, nodes?.args[0]?.type, nodes?.type].map(String)).toEqual(['ids', '[ID!]!', '[Node]!']);
    const named = withFields().filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(named.length).toBeGreaterThan(10);
    for (const type of named) expect(String(type.getFields()['id']?.type)).toBe('ID!');
  });

  test('a page tells whether there is more', () => {
    const page = schema.getType('PageInfo');
    if (!isObjectType(page)) throw new Error('There is no PageInfo.');
    const fields = Object.fromEntries(Object.values(page.getFields()).map(({ name, type }) => [name, String(type)]));
    expect(fields).toEqual({ hasNextPage: 'Boolean!', hasPreviousPage: 'Boolean!', startCursor: 'String', endCursor: 'String' });
  });

  test('every connection has edges with a node and a cursor, and a total', () => {
    expect(connections().length).toBeGreaterThan(10);
    for (const connection of connections()) {
      const fields = connection.getFields();
      expect(String(fields['edges']?.type)).toBe(`[${connection.name}Edge!]!`);
      expect(String(fields['pageInfo']?.type)).toBe('PageInfo!');
      expect(String(fields['totalCount']?.type)).toBe('Int!');
      const edge = schema.getType(`${connection.name}Edge`);
      if (!isObjectType(edge)) throw new Error(`${connection.name} has no edges.`);
      expect(String(edge.getFields()['cursor']?.type)).toBe('String!');
      expect(String(fields['nodes']?.type)).toBe(`[${String(edge.getFields()['node']?.type)}]!`);
    }
  });

  test('every connection can be leafed through from both ends', () => {
    const lists = withFields().flatMap((type) =>
      Object.values(type.getFields()).filter((field) => String(field.type).replace('!', '').endsWith('Connection')),
    );
    expect(lists.length).toBeGreaterThanOrEqual(connections().length);
    for (const list of lists) {
      const taken = Object.fromEntries(list.args.map(({ name, type }) => [name, String(type)]));
      expect(taken, list.name).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
    }
  });
});
