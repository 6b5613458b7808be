import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
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
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, resolveKnownTags: false, logLevel: 'silent' });
    const problems = [...document.errors, ...document.warnings].map((mistake) => problemAt(mistake.pos[0], sentence(mistake.message)));
    const aliases = aliasesIn(document);
    problems.push(...aliases.map((offset) => problemAt(offset, 'an alias (*name) is not allowed; write the value out.')));
    const root = document.contents;
    return {
      value: aliases.length === 0 ? document.toJS() : null,
      placeOf: (path) => placeAt(offsetOf(root, path, false)),
      placeOfKey: (path) => placeAt(offsetOf(root, path, true)),
      problems,
    };
  } catch (error) {
    // Thousands of brackets in each other exhaust the stack of the parser.
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

function aliasesIn(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_key, node) => {
    if (isAlias(node)) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
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
