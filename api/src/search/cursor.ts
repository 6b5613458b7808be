import { createHash } from 'node:crypto';
import { InvalidSearch, limits, type SearchRequest } from './engine.ts';

/** Where a page ended: the last hit and its place in the order. */
export type Place = { first: number; second: number; id: string };

/** What the cursor of one search must not be used for: another text, filter or order. */
export function searchKey({ text, types, filters, order }: SearchRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([text, types ?? [], filters ?? {}, order ?? '']))
    .digest('base64url')
    .slice(0, 12);
}

export const encodeCursor = (key: string, { first, second, id }: Place): string =>
  Buffer.from(JSON.stringify([key, first, second, id])).toString('base64url');

/** Reads a cursor; throws `InvalidSearch` when it is none or belongs to another search. */
export function decodeCursor(cursor: string, key: string): Place {
  const refuse = new InvalidSearch('The cursor does not belong to this search.');
  if (cursor.length > limits.cursor) throw refuse;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse;
  }
  if (!Array.isArray(parts) || parts.length !== 4) throw refuse;
  const [from, first, second, id] = parts as unknown[];
  const isPlace = from === key && Number.isFinite(first) && Number.isFinite(second) && typeof id === 'string';
  if (!isPlace || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw refuse;
  return { first: first as number, second: second as number, id };
}
