import { rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validValue } from '../support/hostile/values.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { committedSchema } from '../support/schema.ts';

/** Tables that a look at the past reads as they are today, each with the reason. */
const asTheyAreToday: Readonly<Record<string, string>> = {
  expert_requests: 'who asked something sees, with the secret link, how far it is; and how busy an expert is matters to who asks today',
  expert_request_events: 'as the request',
  expert_request_terms: 'as the request',
  search_words: 'the words of the search are how one looks, not what there is',
};

const graph = buildSchema(committedSchema());
type Field = GraphQLField<unknown, unknown>;
const membersOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? graph.getPossibleTypes(type) : [];
const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
const isConnection = ({ type }: Field): boolean => getNamedType(type).name.endsWith('Connection');
const itemOf = (field: Field): GraphQLNamedType => {
  const type = getNamedType(field.type);
  return isConnection(field) && isObjectType(type) ? getNamedType(type.getFields()['nodes']?.type ?? type) : type;
};
/** A field with what lies under it; of a connection one item and the total. `given`: its arguments. */
const written = (field: Field, inner: string, given = ''): string =>
  isConnection(field)
    ? `${field.name}(first: 1${given && `, ${given}`}) { totalCount nodes { ${inner} } }`
    : `${field.name}${given && `(${given})`} ${inner && `{ ${inner} }`}`;
/** Everything that a type has: its plain fields, and of the others that they are there. */
const wholeOf = (type: GraphQLObjectType): string =>
  `__typename ${fieldsOf(type)
    .map((field) => (isLeafType(itemOf(field)) ? field.name : written(field, '__typename')))
    .join(' ')}`;

type Road = (inner: string) => string;
/** Documents that ask every field of every type that can be reached from here, each type by the first road that leads to it. */
function documentsFrom(start: GraphQLNamedType, road: Road, seen: Set<string>): string[] {
  if (isLeafType(start)) return [road('')];
  const documents: string[] = [];
  const queue: [GraphQLObjectType, Road][] = membersOf(start).map((member) => [member, road]);
  for (const [type, toType] of queue) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    const within: Road = (inner) => toType(`... on ${type.name} { ${inner} }`);
    documents.push(within(wholeOf(type)));
    for (const field of fieldsOf(type))
      for (const next of membersOf(itemOf(field))) queue.push([next, (inner) => within(written(field, inner))]);
  }
  // A root field of a type that was seen by another road reads for itself as well.
  return documents.length > 0 ? documents : [road('__typename')];
}

/** What the fields with arguments are asked for, so that there is something to read. */
const given: Readonly<Record<string, string>> = {
  agenda: 'slug: "utrecht-west-2019-2022"',
  archivedItem: 'type: PILOT, slug: "maatwerkmaker"',
  area: 'code: "JZ19"',
  expert: 'slug: "nobody-knows"',
  inspirationRegion: 'slug: "lekstroom"',
  knowledgeSession: 'slug: "nobody-knows"',
  organisation: 'slug: "nobody-knows"',
  pilot: 'slug: "oudewater-de-schakels"',
  publication: 'slug: "implementatieplan-met-andere-ogen"',
  related: 'type: PILOT, slug: "oudewater-de-schakels"',
  search: 'text: "onderwijs", first: 1, facets: [THEME, REGION]',
  suggestForRequest: 'areaCode: "JZ19", question: "Hoe werken scholen en gemeenten samen?"',
  term: 'vocabulary: THEME, slug: "home-sitters"',
  terms: 'vocabulary: THEME',
};

let hub: TestHub;
let pilotId: string;
beforeAll(async () => {
  hub = await openHub();
  // The content was loaded by the clock of the database; for the clock of the hub it was there already.
  await hub.db.update(schema.rowHistory).set({ at: new Date(hub.parts.now().getTime() - 3_600_000) });
  // Postgres looks at tables that changed whole by itself, after a minute.
  await hub.db.execute(sql`analyze row_history`);
  pilotId = (await hub.query<{ pilot: { id: string } }>('{ pilot(slug: "oudewater-de-schakels") { id } }')).data.pilot.id;
});
afterAll(() => hub.close());

/** The arguments of a root field as a document has them: those of the list above, else any that it takes. */
function argumentsOf(field: Field): { text: string; declared: string; variables: object } {
  const known = field.name === 'node' ? `id: "${pilotId}"` : field.name === 'nodes' ? `ids: ["${pilotId}"]` : given[field.name];
  const needed = field.args.filter(isRequiredArgument);
  if (known !== undefined || needed.length === 0) return { text: known ?? '', declared: '', variables: {} };
  return {
    text: needed.map(({ name }) => `${name}: $${name}`).join(', '),
    declared: needed.map(({ name, type }) => `, $${name}: ${String(type)}`).join(''),
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, validValue(type)])),
  };
}

test('every table that a visitor reads has a past, or a reason to be read as it is today', { timeout: 240_000 }, async () => {
  const names = async (kind: 'r' | 'v', within: string) =>
    (
      await rowsOf<{ name: string }>(
        hub.db,
        sql`select relname as name from pg_class where relkind = ${kind} and relnamespace = ${within}::regnamespace`,
      )
    ).map(({ name }) => name);
  const tables = new Set(await names('r', 'public'));
  const withPast = new Set(await names('v', 'as_of'));
  const read = new Map<string, string>();
  const unexpected: unknown[] = [];
  const seen = new Set<string>();
  const roots = Object.values(graph.getQueryType()?.getFields() ?? {});
  // From a practice every type is near.
  for (const field of roots.toSorted((one, other) => Number(other.name === 'pilot') - Number(one.name === 'pilot'))) {
    const { text, declared, variables } = argumentsOf(field);
    const road: Road = (inner) => `query ($moment: DateTime!${declared}) @asOf(moment: $moment) { ${written(field, inner, text)} }`;
    const ask = (document: string) =>
      hub.countStatements(() => hub.query(document, { moment: hub.parts.now().toISOString(), ...variables }));
    const first = await ask(road(isLeafType(itemOf(field)) ? '' : '__typename'));
    // What is for staff is refused at its root, whatever is asked of it.
    if (first.result.errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) continue;
    for (const document of documentsFrom(itemOf(field), road, seen)) {
      const { statements, result } = await ask(document);
      if (result.errors) unexpected.push({ document, errors: result.errors.map(({ message }) => message) });
      for (const statement of statements)
        for (const [, name = ''] of statement.matchAll(/\b(?:from|join)\s+(?:"?public"?\.)?"?(\w+)"?/gi))
          if (tables.has(name) && !read.has(name)) read.set(name, document);
    }
  }
  expect(unexpected).toEqual([]);
  const without = [...read].filter(([name]) => !withPast.has(name) && !(name in asTheyAreToday));
  expect(without).toEqual([]);
  // Else nothing was put to the test, or a reason is no longer needed.
  expect([...read.keys()]).toEqual(expect.arrayContaining(['pilots', 'items', 'contact_roles', 'search_documents', 'redirects']));
  expect(Object.keys(asTheyAreToday).filter((name) => !read.has(name))).toEqual([]);
});
