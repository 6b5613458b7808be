import { createHash } from 'node:crypto';
import type { QueryHere } from './judged-here.ts';
import { lookedAt } from './looked-at.ts';
import type { Contestant } from './report.ts';
import type { Find } from './score.ts';

/** What stands on top of the judged queries by one contestant: the keys of its best ten, among everything and among practices, by id of the query. */
export type Tops = { name: string; everything: Top; practices: Top };
type Top = ReadonlyMap<string, readonly string[]>;

const DEPTH = 10;

/** Asks a contestant all judged queries, among everything and among practices. `onAsked` is called after each. */
export async function topsOf({ name, find, close }: Contestant, queries: readonly QueryHere[], onAsked: () => void): Promise<Tops> {
  const everything = new Map<string, readonly string[]>();
  const practices = new Map<string, readonly string[]>();
  const top = async (query: string, types: readonly string[]): ReturnType<Find> => (await find(query, types)).slice(0, DEPTH);
  try {
    for (const { id, query } of queries) {
      everything.set(id, await top(query, []));
      practices.set(id, await top(query, ['pilot']));
      onAsked();
    }
  } finally {
    await close?.();
  }
  return { name, everything, practices };
}

/** The grade that an item has for a query; null when nobody looked at it. */
export const gradeOf = ({ id, relevant }: QueryHere, key: string): number | null =>
  relevant[key] ?? (lookedAt()[id]?.includes(key) ? 0 : null);

/**
 * What any contestant puts on top of a query and nobody looked at. In an order that is the same every time and says nothing about who brought
 * an item or how high it stood: whoever judges must not know.
 */
export function poolOf(query: QueryHere, tops: readonly Tops[]): string[] {
  const found = new Set(tops.flatMap(({ everything, practices }) => [everything, practices].flatMap((top) => top.get(query.id) ?? [])));
  const place = (key: string): string => createHash('sha256').update(`${query.id} ${key}`).digest('hex');
  return [...found].filter((key) => gradeOf(query, key) === null).sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** How many items a top holds by grade: `[not looked at, 0, 1, 2, 3]`, over all queries. */
export function gradesIn(top: Top, queries: readonly QueryHere[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const query of queries)
    for (const key of top.get(query.id) ?? []) {
      const place = (gradeOf(query, key) ?? -1) + 1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  return counts;
}
