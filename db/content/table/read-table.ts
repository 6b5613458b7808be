import type { ItemType } from '../../schema/item.ts';
import { type Encoding, encodingOf, type TableSource, textOf } from './decode.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';
import type { TableRow } from './table-row.ts';

export const tableForms = ['csv', 'ndjson'] as const;
export type TableForm = (typeof tableForms)[number];

const readers = { csv: readCsv, ndjson: readNdjson };

/** Reads a file of items, whatever its encoding. The rows come as they are read; throws `TableUnreadable` where that ends. */
export async function readTable(
  type: ItemType,
  form: TableForm,
  source: TableSource,
): Promise<{ encoding: Encoding; rows: AsyncIterable<TableRow> }> {
  const encoding = await encodingOf(source);
  return { encoding, rows: readers[form](type, textOf(source, encoding)) };
}
