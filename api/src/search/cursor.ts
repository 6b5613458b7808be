import { createHash } from 'node:crypto';
import { InvalidSearch, limits, type SearchRequest } from './engine.ts';

/** Where a hit stands in the order: by two numbers, highest first; of equals the lowest number of a document first. */
export type Place = { first: number; second: number; number: number };

/** Where a page ended: its last hit, and how many documents come before those that were ranked together with it. */
export type PageEnd = { offset: number; place: Place };

/** Negative when the first place comes before the second. */
export const byPlace = (a: Place, b: Place): number => b.first - a.first || b.second - a.second || a.number - b.number;

/** What the cursor of one search must not be used for: another text, filter or order. */
export function searchKey({ text, exact, types, filters, order }: SearchRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([text, types ?? [], filters ?? {}, order ?? '', ...(exact ? ['exact'] : [])]))
    .digest('base64url')
    .slice(0, 12);
}

export const encodeCursor = (key: string, { offset, place: { first, second, number } }: PageEnd): string =>
  Buffer.from(JSON.stringify([key, offset, first, second, number])).toString('base64url');

/** Reads a cursor; throws `InvalidSearch` when it is none or belongs to another search. */
export function decodeCursor(cursor: string, key: string): PageEnd {
  const refuse = new InvalidSearch('The cursor does not belong to this search.');
  if (cursor.length > limits.cursor) throw refuse;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse;
  }
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== key) throw refuse;
  const [, offset, first, second, number] = parts as unknown[];
  if (!Number.isFinite(first) || !Number.isFinite(second) || !isCount(number) || !isCount(offset)) throw refuse;
  return { offset, place: { first: first as number, second: second as number, number } };
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647;
