import { withoutInvisible } from '@kennishub/db/content';

/**
 * A content without what nobody sees (`withoutInvisible`), and without what is empty: null, blank texts, and groups with nothing in them, at any depth. A form sends every field, and a format takes an
 * empty one for a mistake. An empty list stays: it says that there is none.
 */
export function prune(content: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content)
      .map(([key, value]) => [key, pruneValue(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function pruneValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    const text = withoutInvisible(value);
    return text.trim() === '' ? undefined : text;
  }
  if (Array.isArray(value)) return value.map(pruneValue).filter((entry) => entry !== undefined);
  if (typeof value !== 'object') return value;
  const group = prune(value);
  return Object.keys(group).length === 0 ? undefined : group;
}
