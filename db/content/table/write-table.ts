import type { ItemType } from '../../schema/item.ts';
import { shapes } from '../shape.ts';
import { protect } from './cells.ts';
import { columns, VERSION } from './columns.ts';
import type { TableForm } from './read-table.ts';

/** An item that is written into a file: its content, and the version of it; null for what was never published. */
export type Exported = { content: Readonly<Record<string, unknown>>; version: number | null };

/** Signs that Excel needs to know that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const quoted = (cell: string): string => (/[;"\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;

const valueAt = (content: Readonly<Record<string, unknown>>, [field = '', inner]: readonly string[]): unknown => {
  const value = content[field];
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[inner] : undefined;
};

/** Writes items into a file, in pieces: a header when the form has one, and then what `write` gives for each. Reading it back changes nothing. */
export const tableWriters: Record<
  TableForm,
  { mime: string; header: (type: ItemType) => string; row: (type: ItemType, item: Exported) => string }
> = {
  csv: {
    mime: 'text/csv; charset=utf-8; header=present',
    header: (type) => BYTE_ORDER_MARK + csvLine([...columns[type].map(({ name }) => name), VERSION]),
    row: (type, { content, version }) =>
      csvLine([...columns[type].map(({ path, write }) => protect(write(valueAt(content, path)))), version === null ? '' : String(version)]),
  },
  ndjson: {
    mime: 'application/x-ndjson; charset=utf-8',
    header: () => '',
    row: (type, { content, version }) => {
      const fields = shapes[type].filter(({ name }) => content[name] !== undefined).map(({ name }) => [name, content[name]] as const);
      return `${JSON.stringify({ ...Object.fromEntries(fields), ...(version !== null && { [VERSION]: version }) })}\n`;
    },
  },
};
