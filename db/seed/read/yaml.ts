import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Place, Problem } from '../content-error.ts';

/** A path to a value: keys and positions, as zod gives them. */
export type Path = readonly PropertyKey[];

/** A YAML text as plain values, with the way back to the place where each was written. */
export type YamlText = {
  value: unknown;
  /** Where the value at the path stands; of what is missing, where the group that should hold it begins. */
  placeOf: (path: Path) => Place;
  /** Where the key at the end of the path stands, rather than its value. */
  placeOfKey: (path: Path) => Place;
  problems: Problem[];
};

/** So many mistakes of one text are told: further ones most often follow from the first. */
const MOST_MISTAKES = 5;

/** How the parser begins its message when brackets in each other exhaust the stack; it catches that itself, at some depths. */
const STACK_EXHAUSTED = 'Maximum call stack size exceeded';

/**
 * Reads one YAML document. Tags are never followed and repetition by alias is refused, so that a file is only ever data, as large as it looks.
 * `firstLine` is the line of the file on which the text begins. With mistakes in it, `value` holds what could be understood.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problemAt = (offset: number, message: string): Problem => ({ file, ...placeAt(offset), field: '', message });
  try {
    // The parser's own search for keys that stand twice compares each with each: minutes for a file of many keys.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      resolveKnownTags: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const mistakes = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }));
    if (mistakes.some(({ message }) => message.startsWith(STACK_EXHAUSTED))) throw new RangeError(STACK_EXHAUSTED);
    const ownMistakes = mistakesOf(document);
    const problems = [
      ...mistakes.slice(0, MOST_MISTAKES).map(({ offset, message }) => problemAt(offset, sentence(message))),
      ...ownMistakes.map(({ offset, message }) => problemAt(offset, message)),
    ];
    const root = document.contents;
    return {
      value: ownMistakes.some(({ alias }) => alias) ? null : document.toJS(),
      placeOf: (path) => placeAt(offsetOf(root, path, false)),
      placeOfKey: (path) => placeAt(offsetOf(root, path, true)),
      problems,
    };
  } catch (error) {
    // Thousands of brackets in each other exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const start = { line: firstLine, column: 1 };
    return {
      value: null,
      placeOf: () => start,
      placeOfKey: () => start,
      problems: [{ file, ...start, field: '', message: 'is nested too deeply.' }],
    };
  }
}

const sentence = (message: string): string => {
  const line = message.split('\n')[0] ?? message;
  return `not valid YAML: ${line.replace(/[.:]?$/, '.')}`;
};

type OwnMistake = { offset: number; alias: boolean; message: string };

/** What is YAML but not allowed here: aliases, and a key that stands twice in a group. */
function mistakesOf(document: Document): OwnMistake[] {
  const mistakes: OwnMistake[] = [];
  visit(document, {
    Alias: (_key, node) => {
      mistakes.push({ offset: rangeOf(node) ?? 0, alias: true, message: 'an alias (*name) is not allowed; write the value out.' });
    },
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name))
          mistakes.push({ offset: rangeOf(key) ?? 0, alias: false, message: `the key "${name}" stands in this group twice.` });
        seen.add(name);
      }
    },
  });
  return mistakes;
}

function offsetOf(root: Node | null, path: Path, key: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  path.forEach((step, depth) => {
    const last = key && depth === path.length - 1;
    const found = childOf(node, step, last);
    node = found;
    offset = rangeOf(found) ?? offset;
  });
  return offset;
}

function childOf(node: unknown, step: PropertyKey, wantKey: boolean): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step));
  if (!pair) return undefined;
  return wantKey || rangeOf(pair.value) === undefined ? pair.key : pair.value;
}

const rangeOf = (node: unknown): number | undefined => (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
