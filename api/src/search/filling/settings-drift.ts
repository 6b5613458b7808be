import type { Settings } from 'meilisearch';
import type { IndexServer } from './index-server.ts';

/** Lists in which the order says something. All others are sets, which the engine gives back in an order of its own. */
const ordered = new Set(['searchableAttributes', 'rankingRules', 'displayedAttributes']);

/** The names of the settings in which the index differs from what it should have. What we leave to the engine does not count. */
export async function differingSettings(server: IndexServer, wanted: Settings): Promise<string[]> {
  const actual = (await server.ask((client) => client.index(server.uid).getSettings())) as Record<string, unknown>;
  return Object.entries(wanted)
    .filter(([name, value]) => value !== undefined && !holds(actual[name], value, name))
    .map(([name]) => name);
}

/** Whether the actual value has all that is wanted. Of objects only the wanted fields count, but synonyms must be the same altogether. */
function holds(actual: unknown, wanted: unknown, name: string): boolean {
  if (Array.isArray(wanted)) return Array.isArray(actual) && sameList(actual, wanted, ordered.has(name));
  if (typeof wanted !== 'object' || wanted === null) return (actual ?? null) === wanted;
  if (typeof actual !== 'object' || actual === null) return false;
  if (name === 'synonyms' && Object.keys(actual).length !== Object.keys(wanted).length) return false;
  return Object.entries(wanted).every(([key, value]) => value === undefined || holds((actual as Record<string, unknown>)[key], value, key));
}

function sameList(actual: readonly unknown[], wanted: readonly unknown[], inOrder: boolean): boolean {
  const written = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(canonical(entry)));
  const [left, right] = [written(actual), written(wanted)];
  if (!inOrder) {
    left.sort();
    right.sort();
  }
  return left.length === right.length && left.every((entry, place) => entry === right[place]);
}

/** The same value with its fields in a fixed order. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, canonical(entry)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};
