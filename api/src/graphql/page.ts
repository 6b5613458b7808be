import { decodeBase64, decodeCursorChunk } from '@pothos/core';
import { getColumns, type Table } from 'drizzle-orm';
import { badRequest } from './bad-request.ts';
import { isUuid } from './is-uuid.ts';
import { LIMITS } from './limits.ts';

type Direction = 'asc' | 'desc';
type PageArguments = { first?: number | null; last?: number | null; after?: string | null; before?: string | null };
/** What a cursor holds for one part of an order: as the column says, or for a computed value `text` or `number`. */
type Holds = 'uuid' | 'moment' | 'number' | 'text';

/**
 * The order of a connection, for its `orderBy`, once the page asked for turned out to be possible. `computed` names the parts that are no
 * columns but extras. Throws a bad request for a page that is too big, and for a cursor of another list: a cursor goes into the statement as
 * it comes, and a text where a number belongs would fail there.
 */
export function pageOrder<const Order extends Record<string, Direction>>(
  args: PageArguments,
  table: Table,
  order: Order,
  computed: Partial<Record<keyof Order, 'text' | 'number'>> = {},
): Order {
  checkSize(args);
  const kinds = Object.keys(order).map((key) => computed[key] ?? holds(table, key));
  for (const cursor of [args.after, args.before]) {
    if (cursor !== null && cursor !== undefined && !fits(cursor, kinds)) {
      throw badRequest(
        'Deze cursor hoort niet bij deze lijst. Neem de `cursor` of `endCursor` over uit een antwoord op dezelfde vraag, met dezelfde volgorde.',
      );
    }
  }
  return order;
}

function checkSize({ first, last }: PageArguments): void {
  const given = [first, last].filter((size) => size !== null && size !== undefined);
  if (given.length > 1) throw badRequest('Geef `first` of `last`, niet allebei.');
  for (const size of given) {
    if (size < 0 || size > LIMITS.page)
      throw badRequest(`Vraag er hoogstens ${LIMITS.page} tegelijk, en niet minder dan 0. Blader verder met \`after\`.`);
  }
}

function holds(table: Table, key: string): Holds {
  const kind = getColumns(table)[key]?.dataType;
  if (kind === 'string uuid') return 'uuid';
  if (kind === 'object date') return 'moment';
  if (kind?.startsWith('number')) return 'number';
  if (kind?.startsWith('string')) return 'text';
  throw new Error(`A list can't be ordered by "${key}" (${kind}).`);
}

function fits(cursor: string, kinds: readonly Holds[]): boolean {
  try {
    const decoded = decodeBase64(cursor);
    if (!decoded.startsWith('DC:')) return false;
    const content = decodeCursorChunk(decoded.slice(3));
    const values: unknown[] = Array.isArray(content) ? content : [content];
    return values.length === kinds.length && kinds.every((kind, position) => isA(kind, values[position]));
  } catch {
    return false;
  }
}

function isA(kind: Holds, value: unknown): boolean {
  switch (kind) {
    case 'uuid':
      return isUuid(value);
    case 'moment':
      return value instanceof Date && !Number.isNaN(value.getTime());
    case 'number':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
  }
}
