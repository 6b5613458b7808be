import type { ItemType } from '../../schema/item.ts';
import { VERSION } from './columns.ts';
import { isMisread } from './decode.ts';
import { MOST_ROWS, type TableRow, TableUnreadable } from './table-row.ts';

/** One line may have so many characters. */
const LONGEST = 1_000_000;

/** Reads a file with one JSON object on each line, as the content files write it. Throws `TableUnreadable` where a line is no such object. */
export async function* readNdjson(_type: ItemType, text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let line = 0;
  let rows = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (raw.trim() === '') continue;
    rows += 1;
    if (rows > MOST_ROWS)
      throw new TableUnreadable(`Dit bestand heeft meer dan ${MOST_ROWS} regels. Verdeel het over meer bestanden.`, line);
    yield readLine(raw, line);
  }
  if (rows === 0) throw new TableUnreadable('Dit bestand is leeg.');
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let line = 0;
  for await (const piece of text) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield* lines;
    if (rest.length > LONGEST) throw new TableUnreadable('Deze regel is te lang. Zet ieder onderdeel op een eigen regel.', line + 1);
  }
  if (rest !== '') yield rest;
}

function readLine(raw: string, line: number): TableRow {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw new TableUnreadable('Dit is geen geldige JSON. Misschien is het bestand hier afgebroken.', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TableUnreadable('Zet op iedere regel één onderdeel, tussen { en }.', line);
  const { [VERSION]: version, ...fields } = value as Record<string, unknown>;
  const row: TableRow = {
    line,
    slug: typeof fields['slug'] === 'string' ? fields['slug'].trim() : null,
    vocabulary: typeof fields['vocabulary'] === 'string' ? fields['vocabulary'] : null,
    version: typeof version === 'number' ? version : null,
    given: Object.entries(fields).map(([name, given]) => ({ path: [name], value: given ?? null })),
    problems: [],
  };
  if (version !== undefined && version !== null && !Number.isSafeInteger(version))
    row.problems.push({ line, column: VERSION, message: 'Vul een heel getal in.' });
  for (const [name, given] of Object.entries(fields))
    if (isMisread(JSON.stringify(given) ?? ''))
      row.problems.push({
        line,
        column: name,
        message: 'Hier zijn tekens verkeerd gelezen, zoals bij é of €. Sla het bestand op als UTF-8.',
      });
  return row;
}
