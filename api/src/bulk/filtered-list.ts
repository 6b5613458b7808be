import { execute, type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isScalarType, parse } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { enumName } from '../graphql/enums.ts';
import { graphqlSchema } from '../schema.ts';

/** A filter in an address does not fit the list. The message is Dutch. */
export class BadFilter extends Error {}

const PAGE = 100;

type Values = Record<string, unknown>;
type Answer = { list: { edges: { node: Record<string, string> }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null };

/**
 * Reads a connection of the api to its end, a page at a time, with the words of its filter as an address holds them (`themes=a,b&phases=KEPT`), and gives one
 * field of every item. All the rules and bounds of the api hold. `fixed` goes into the filter past the words. Throws `BadFilter`.
 */
export async function* listIn(
  context: Context,
  list: string,
  words: URLSearchParams,
  field: 'id' | 'slug',
  fixed: Record<string, readonly string[]> = {},
): AsyncGenerator<string[]> {
  const args = graphqlSchema.getQueryType()?.getFields()[list]?.args ?? [];
  const filter = args.find(({ name }) => name === 'filter');
  const filterType = filter && getNullableType(filter.type);
  const fields = isInputObjectType(filterType) ? filterType.getFields() : {};
  const [inFilter, beside]: [Values, Values] = [{}, {}];
  for (const word of new Set(words.keys())) {
    const value = words.get(word) ?? '';
    const narrowing = fields[word];
    const argument = args.find(({ name }) => name === word && !['filter', 'first', 'last', 'after', 'before', 'order'].includes(name));
    if (narrowing) inFilter[word] = valueFrom(narrowing.type, value, word);
    else if (argument) beside[word] = valueFrom(argument.type, value, word);
    else throw new BadFilter(`Een van de woorden in dit adres kennen wij niet. Kies uit: ${Object.keys(fields).join(', ') || 'geen'}.`);
  }
  for (const [word, values] of Object.entries(fixed)) inFilter[word] = values.map(enumName);
  const declared = Object.keys(beside).map((name) => `$${name}: ${String(args.find((argument) => argument.name === name)?.type)}`);
  const given = Object.keys(beside).map((name) => `${name}: $${name}`);
  const document = parse(`query (${['$after: String', ...(filter ? [`$filter: ${String(filter.type)}`] : []), ...declared].join(', ')}) {
    list: ${list}(${[`first: ${PAGE}`, 'after: $after', ...(filter ? ['filter: $filter'] : []), ...given].join(', ')}) {
      edges { node { ${field} } } pageInfo { hasNextPage endCursor } } }`);
  for (let after: string | null = null; ; ) {
    const { data, errors } = await execute({
      schema: graphqlSchema,
      document,
      contextValue: context,
      variableValues: { after, ...(filter && { filter: inFilter }), ...beside },
    });
    if (errors?.[0]) throw new BadFilter(errors[0].extensions['code'] ? errors[0].message : 'Dit filter klopt niet.');
    const page: Answer['list'] = (data as Answer | null)?.list ?? null;
    if (!page) return;
    yield page.edges.map(({ node }) => node[field] ?? '');
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/** A value of an address as the api takes it. */
function valueFrom(given: GraphQLInputType, text: string, word: string): unknown {
  const type = getNullableType(given);
  if (isListType(type))
    return text
      .split(',')
      .filter((part) => part !== '')
      .map((part) => valueFrom(type.ofType, part, word));
  if (isEnumType(type)) return enumName(text);
  if (isScalarType(type) && type.name === 'Int') return Number(text);
  if (isScalarType(type) && type.name === 'Boolean') return text === 'true';
  return text;
}
