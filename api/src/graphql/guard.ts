import { type DocumentNode, GraphQLError, Kind, parse, type SelectionSetNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from './limits.ts';

const refused = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

const tooDeep = () => refused(`Deze vraag is te diep genest: hoogstens ${LIMITS.nesting} niveaus.`);
const notText = () => refused('Deze vraag bevat tekens die geen tekst zijn.');

/** Text that Postgres can keep: no NUL, no half of a surrogate pair. */
const isText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** How deep brackets nest in a document, strings and comments left out. Works on the raw text, because the parser itself is recursive. */
function nestingOf(document: string): number {
  const bare = document.replace(/"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, '');
  let depth = 0;
  let deepest = 0;
  for (const sign of bare) {
    if (sign === '{' || sign === '[' || sign === '(') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']' || sign === ')') depth -= 1;
  }
  return deepest;
}

/** Throws when the variables nest too deep or hold what is no text. Walks without recursion. */
function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.nesting) throw tooDeep();
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && !isText(value)) throw notText();
      if (typeof value === 'object' && value !== null) {
        for (const [key, entry] of Object.entries(value)) next.push(key, entry);
      }
    }
    level = next;
  }
}

/** Refuses a request by its raw text, before anything recursive sees it. */
export const guardText = (): Plugin => ({
  onParams({ params }) {
    // Not yet checked to be texts: what came may be any JSON.
    const { query, operationName } = params as { query?: unknown; operationName?: unknown };
    if (query != null && typeof query !== 'string') throw refused('De vraag (`query`) moet een tekst zijn.');
    if (operationName != null && typeof operationName !== 'string') throw refused('De naam (`operationName`) moet een tekst zijn.');
    if (query && nestingOf(query) > LIMITS.nesting) throw tooDeep();
    checkVariables(params.variables);
    checkVariables(params.extensions);
    if (operationName && !isText(operationName)) throw notText();
  },
});

/** The number of fields a document stands for once its fragments are written out; fragments that hold each other double with every step. */
function expandedSize(document: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const sizes = new Map<string, number>();
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // A fragment that holds itself is refused by validation; here it only must not run for ever.
    sizes.set(name, 0);
    const set = fragments.get(name);
    const size = set ? sizeOf(set) : 0;
    sizes.set(name, size);
    return size;
  };
  const sizeOf = (set: SelectionSetNode): number => {
    let size = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) size += sizeOfFragment(selection.name.value);
      else size += 1 + (selection.selectionSet ? sizeOf(selection.selectionSet) : 0);
    }
    return size;
  };
  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      'selectionSet' in definition && definition.selectionSet ? sizeOf(definition.selectionSet) : 0,
    ),
  );
}

/** Bounds the document itself: its tokens, its size with fragments written out, and what its strings hold. */
export const guardDocument = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source: string, options: object) => {
      const document = parse(source, { ...options, maxTokens: LIMITS.tokens });
      if (expandedSize(document) > LIMITS.breadth * 4) throw refused('Deze vraag is te groot als de fragmenten zijn uitgeschreven.');
      visit(document, {
        StringValue({ value }) {
          if (!isText(value)) throw notText();
        },
      });
      return document;
    });
  },
});
