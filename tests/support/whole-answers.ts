import {
  buildSchema,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { committedSchema } from './schema.ts';

type Field = GraphQLField<unknown, unknown>;
const graph = buildSchema(committedSchema());
const listed = ['nodes', 'hits'];

const fieldsOf = (given: GraphQLOutputType): Field[] => {
  const type = getNamedType(given);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
};
const isPlain = ({ type }: Field): boolean => isLeafType(getNamedType(type));
const listOf = (type: GraphQLOutputType): Field | undefined => fieldsOf(type).find(({ name }) => listed.includes(name));

/** All plain fields of a type, and those of what is listed in it; of a union those of every type in it that gives no clash. */
export function plainFields(given: GraphQLOutputType): string {
  const type = getNamedType(given);
  if (isLeafType(type)) return '';
  const own = fieldsOf(type)
    .filter(isPlain)
    .map(({ name }) => name);
  const list = listOf(type);
  const kinds = isAbstractType(type) ? graph.getPossibleTypes(type) : [];
  const within = kinds.map(
    (kind) => `... on ${kind.name} ${isUnionType(type) ? withoutClash(kind.name, kinds.map(String)) : '{ __typename }'}`,
  );
  return `{ __typename ${[...own, ...within].join(' ')} ${list ? `${list.name} ${plainFields(list.type)}` : ''} }`;
}

/** The plain fields of one type of a union, each under a name that no other type of it has. */
const withoutClash = (name: string, all: string[]): string => {
  const type = graph.getType(name);
  const plain = isObjectType(type) ? fieldsOf(type).filter(isPlain) : [];
  return `{ __typename ${plain.map((field) => `${String.fromCodePoint(97 + all.indexOf(name))}_${field.name}: ${field.name}`).join(' ')} }`;
};

/** Fields of the root that can be asked as they are, or with the name of a vocabulary: with the arguments to write. */
function openRoots(vocabularies: readonly string[]): { field: Field; args: string }[] {
  const roots = Object.values(graph.getQueryType()?.getFields() ?? {});
  return roots.flatMap((field) => {
    if (!field.args.some(isRequiredArgument)) return [{ field, args: '' }];
    return field.name === 'terms' ? vocabularies.map((name) => ({ field, args: `vocabulary: ${name}` })) : [];
  });
}

/** A question and how to leaf on in its answer. `$first` is left to who asks, `$after` is null at first; neither is declared for what is no list of pages. */
export type Question = { name: string; document: string; paged: boolean };

export type Extent = {
  relations: boolean;
  directive?: string /** Whose words to ask; only the themes when left out. */;
  vocabularies?: readonly string[];
};

/** The names of all vocabularies. */
export const allVocabularies = (): string[] => {
  const type = graph.getType('Vocabulary');
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
};

/**
 * Questions that together ask for everything that can be asked without knowing anything: every list and every single thing of the root with its plain
 * fields, and one more for each relation of what is in it. `directive` comes before the fields.
 */
export function questions({ relations, directive = '', vocabularies = ['THEME'] }: Extent): Question[] {
  return openRoots(vocabularies).flatMap(({ field, args }) => {
    const list = listOf(field.type);
    const has = (name: string) => field.args.some((arg) => arg.name === name);
    const paged = has('first') && has('after');
    const handed = [args, paged ? 'first: $first, after: $after' : ''].filter(Boolean).join(', ');
    const ask = (selection: string) =>
      `query ${paged ? '($first: Int, $after: String)' : ''} ${directive} { answer: ${field.name}${handed && `(${handed})`} ${selection} }`;
    const page = paged ? 'pageInfo { hasNextPage endCursor }' : '';
    const about = list
      ? `{ ${fieldsOf(field.type)
          .filter(isPlain)
          .map(({ name }) => name)
          .join(' ')} ${page} ${list.name} `
      : '';
    const wrap = (selection: string) => (list ? `${about}${selection} }` : selection);
    const holds = fieldsOf(list?.type ?? field.type).filter((inner) => !isPlain(inner) && inner !== list);
    const others = relations
      ? holds.map((inner) => ({ name: `${field.name}.${inner.name}`, selection: `{ ${inner.name} ${plainFields(inner.type)} }` }))
      : [];
    return [{ name: `${field.name} ${args}`, selection: plainFields(list?.type ?? field.type) }, ...others].map(({ name, selection }) => ({
      name,
      document: ask(wrap(selection)),
      paged,
    }));
  });
}

type Answer = { data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[] };

/**
 * Asks a question and leafs to the end of its list. Hands on the text of every page. A page that costs too much is asked again smaller. Throws when it can not be
 * asked at all.
 */
export async function leafThroughAll(
  { name, document, paged }: Question,
  ask: (document: string, variables: object) => Promise<Answer>,
  hand: (text: string) => void,
): Promise<void> {
  const sizes = [100, 40, 10, 2];
  for (let after: string | null = null; ; ) {
    const answer = await ask(document, paged ? { first: sizes[0], after } : {});
    if (answer.errors?.some(({ extensions }) => extensions?.['code'] === 'TOO_EXPENSIVE')) {
      sizes.shift();
      if (!paged || sizes.length === 0) throw new Error(`${name} costs too much.`);
      continue;
    }
    hand(JSON.stringify(answer));
    const page = (answer.data as { answer?: { pageInfo?: { hasNextPage: boolean; endCursor: string } } | null } | null)?.answer?.pageInfo;
    if (!page?.hasNextPage) return;
    after = page.endCursor;
  }
}
