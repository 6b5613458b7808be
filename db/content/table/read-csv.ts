import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { ItemType } from '../../schema/item.ts';
import { suggestWord } from '../words/nearest.ts';
import { EMPTIED, unprotect } from './cells.ts';
import { type Column, columns, keyColumns, NoJson, VERSION } from './columns.ts';
import { isMisread } from './decode.ts';
import { MOST_ROWS, type TableProblem, type TableRow, TableUnreadable } from './table-row.ts';

const SEPARATORS = [';', ',', '\t'] as const;

/** One row may have so many characters: more is a quotation mark that was never closed. */
const LONGEST = 1_000_000;

/** Reads the rows of a CSV file. Throws `TableUnreadable` for a file without the columns that are needed, and where the file breaks off. */
export async function* readCsv(type: ItemType, text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const { head, whole } = await peek(text);
  const known = [...columns[type].map(({ name }) => name), VERSION];
  const separator = separatorOf(head, known);
  let parsed = 0;
  const parser = parse({
    delimiter: separator,
    info: true,
    bom: true,
    // A quotation mark within a text is one: else it would swallow the rest of the file.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
    // How far the reader itself is: rows that wait to be taken are lost when it comes to something it can't read.
    on_record: (row, { lines }) => {
      parsed = lines;
      return row;
    },
  });
  const input = Readable.from(whole);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let header: (Column | typeof VERSION)[] | null = null;
  let rows = 0;
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = last + 1;
      last = info.lines;
      if (header === null) {
        header = readHeader(type, record, known, separator);
        continue;
      }
      if (record.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (rows > MOST_ROWS)
        throw new TableUnreadable(`Dit bestand heeft meer dan ${MOST_ROWS} regels. Verdeel het over meer bestanden.`, line);
      yield readRow(record, header, line, separator);
    }
  } catch (error) {
    throw explained(error, parsed + 1);
  } finally {
    input.destroy();
    parser.destroy();
  }
  if (header === null) throw new TableUnreadable('Dit bestand is leeg.');
}

/** The first line, and the whole text from its begin. */
async function peek(text: AsyncIterable<string>): Promise<{ head: string; whole: AsyncGenerator<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let begin = '';
  let done = false;
  while (!done && !/[\r\n]/.test(begin) && begin.length < LONGEST) {
    const next = await pieces.next();
    done = next.done === true;
    if (!next.done) begin += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield begin;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  return { head: begin.replace(/^\uFEFF/, '').split(/[\r\n]/)[0] ?? '', whole: whole() };
}

const named = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

function separatorOf(head: string, known: readonly string[]): string {
  const hits = SEPARATORS.map((sign) => ({
    sign,
    hits: head.split(sign).filter((cell) => known.some((name) => same(name, named(cell)))).length,
  }));
  const best = hits.toSorted((one, other) => other.hits - one.hits)[0];
  if (!best || best.hits === 0)
    throw new TableUnreadable(
      `De eerste regel noemt geen kolommen die wij kennen. Scheid kolommen met ; of , en noem ze zo: ${known.slice(0, 6).join('; ')} …`,
      1,
    );
  return best.sign;
}

const same = (name: string, cell: string): boolean => name.toLowerCase() === cell.trim().toLowerCase();

function readHeader(type: ItemType, record: readonly string[], known: readonly string[], separator: string): (Column | typeof VERSION)[] {
  const header = record.map((cell): Column | typeof VERSION => {
    if (same(VERSION, cell)) return VERSION;
    const column = columns[type].find(({ name }) => same(name, cell));
    if (column) return column;
    const other = SEPARATORS.find((sign) => sign !== separator && cell.includes(sign));
    if (other) throw new TableUnreadable('De eerste regel heeft verschillende scheidingstekens. Gebruik overal hetzelfde.', 1);
    // A name of a column is no content, so the nearest known one may be told; what was typed is not.
    const hint = /"([^"]+)"/.exec(suggestWord(cell, known))?.[1];
    throw new TableUnreadable(
      `Een kolom in de eerste regel kennen wij niet: de ${record.indexOf(cell) + 1}e.${hint ? ` Bedoelt u “${hint}”?` : ''}`,
      1,
    );
  });
  const names = header.map((column) => (column === VERSION ? VERSION : column.name));
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double) throw new TableUnreadable(`De kolom “${double}” staat er twee keer.`, 1, double);
  const missing = keyColumns(type).filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new TableUnreadable(`De kolom “${missing.join('” en “')}” ontbreekt. Daaraan herkennen wij het onderdeel.`, 1, missing[0]);
  return header;
}

function readRow(record: readonly string[], header: readonly (Column | typeof VERSION)[], line: number, separator: string): TableRow {
  const row: TableRow = { line, slug: null, vocabulary: null, version: null, given: [], problems: [] };
  const problem = (column: string | null, message: string): void => {
    row.problems.push({ line, column, message } satisfies TableProblem);
  };
  if (record.length !== header.length) {
    problem(
      null,
      `Deze regel heeft ${record.length} kolommen en de eerste regel ${header.length}. Zet tekst met een ${separator === '\t' ? 'tab' : separator} tussen aanhalingstekens.`,
    );
    return row;
  }
  const given: { path: readonly string[]; value: unknown }[] = [];
  record.forEach((raw, at) => {
    const column = header[at];
    if (column === undefined || raw.trim() === '') return;
    const cell = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    if (column === VERSION) {
      if (/^\d{1,9}$/.test(cell.trim())) row.version = Number(cell);
      else problem(VERSION, 'Vul een heel getal in.');
      return;
    }
    if (isMisread(cell))
      problem(column.name, 'Hier zijn tekens verkeerd gelezen, zoals bij é of €. Sla het bestand opnieuw op als CSV UTF-8.');
    if (column.name === 'slug') row.slug = unprotect(cell).trim();
    if (column.name === 'vocabulary') row.vocabulary = unprotect(cell).trim();
    if (cell.trim() === EMPTIED) {
      given.push({ path: column.path, value: null });
      return;
    }
    try {
      given.push({ path: column.path, value: column.read(unprotect(cell)) });
    } catch (error) {
      if (!(error instanceof NoJson)) throw error;
      problem(column.name, 'Dit is geen geldige JSON.');
    }
  });
  row.given = given;
  return row;
}

/** An error of the reader, as somebody who made the file understands it. */
function explained(error: unknown, line: number): unknown {
  const { code } = error as Partial<CsvError>;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return new TableUnreadable('Een aanhalingsteken dat hier begint, wordt niet gesloten. Misschien is het bestand afgebroken.', line);
  if (typeof code === 'string' && code.startsWith('CSV_')) return new TableUnreadable('Deze regel kunnen wij niet lezen.', line);
  return error;
}
