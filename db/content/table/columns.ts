import type { ItemType } from '../../schema/item.ts';
import { type ShapeField, shapes } from '../shape.ts';
import { cut, escaped, readPlain, unescaped, writePlain } from './cells.ts';

/** How a column holds its field: a plain value, `a; b`, `slug: role; slug: role`, or JSON for what is nested deeper. */
type ColumnKind = 'plain' | 'list' | 'pairs' | 'json';

/** A column of a table of items. */
export type Column = {
  /** `title`, or `decision.date` for a field of a group. */
  name: string;
  /** Where its value stands in the content: one or two steps. */
  path: readonly string[];
  kind: ColumnKind;
  description: string;
  /** The value that a cell holds; the cell is not empty. */
  read: (cell: string) => unknown;
  /** The cell for a value; empty for what is not there. */
  write: (value: unknown) => string;
};

/** A cell holds JSON that is none. Its format can't say that: it never saw a value. */
export class NoJson extends Error {}

const isPlain = ({ list, holds }: ShapeField): boolean => !list && (typeof holds === 'string' || 'words' in holds);

const join = (parts: readonly string[]): string => parts.join('; ');
const parts = (cell: string): string[] => cut(cell, ';').filter((part) => part.trim() !== '');
const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asGroup = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

type Codec = Pick<Column, 'kind' | 'read' | 'write'>;

function codecOf({ list, holds }: ShapeField): Codec {
  if (typeof holds === 'string' || 'words' in holds) {
    if (!list) return { kind: 'plain', read: (cell) => readPlain(holds, cell), write: writePlain };
    return {
      kind: 'list',
      read: (cell) => parts(cell).map((part) => readPlain(holds, unescaped(part.trim()))),
      write: (value) => join(asArray(value).map((entry) => escaped(writePlain(entry), ';'))),
    };
  }
  const [first, second, ...more] = holds.group;
  if (list && first && second && more.length === 0 && isPlain(first) && isPlain(second)) return pairs(first, second);
  return { kind: 'json', read: readJson, write: (value) => (isEmpty(value) ? '' : JSON.stringify(value)) };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0) || value === '';

const pairs = (first: ShapeField, second: ShapeField): Codec => ({
  kind: 'pairs',
  read: (cell) =>
    parts(cell).map((part) => {
      const [before = '', after] = cut(part, ':', 2);
      return {
        [first.name]: readPlain(first.holds, unescaped(before.trim())),
        ...(after !== undefined && after.trim() !== '' && { [second.name]: readPlain(second.holds, unescaped(after.trim())) }),
      };
    }),
  write: (value) =>
    join(
      asArray(value).map((entry) => {
        const group = asGroup(entry);
        const after = writePlain(group[second.name]);
        return `${escaped(writePlain(group[first.name]), ';:')}${after === '' ? '' : `: ${escaped(after, ';')}`}`;
      }),
    ),
});

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    throw new NoJson();
  }
}

function columnsOfField(field: ShapeField): Column[] {
  const { name, description, list, holds } = field;
  if (!list && typeof holds === 'object' && 'group' in holds && holds.group.every(isPlain))
    return holds.group.map((inner) => ({
      name: `${name}.${inner.name}`,
      path: [name, inner.name],
      description: inner.description,
      ...codecOf(inner),
    }));
  return [{ name, path: [name], description, ...codecOf(field) }];
}

/** The columns of every kind of item, read off its format. */
export const columns = Object.fromEntries(
  Object.entries(shapes).map(([type, shape]) => [type, shape.flatMap(columnsOfField)]),
) as unknown as Record<ItemType, readonly Column[]>;

/** Beside the columns of the content: the version that was exported. A row is refused when the item has another one by now. */
export const VERSION = 'version';

/** The columns by which a row finds its item. */
export const keyColumns = (type: ItemType): readonly string[] => (type === 'term' ? ['vocabulary', 'slug'] : ['slug']);
