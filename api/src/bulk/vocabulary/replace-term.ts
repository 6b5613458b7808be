import type { schema } from '@kennishub/db';
import { placesOfTerm, type RawContent } from '@kennishub/db/content';

/** A word that others take the place of: under all addresses it ever had. */
export type Replaced = { vocabulary: schema.Vocabulary; slugs: ReadonlySet<string> };

type Path = readonly (string | number)[];

const at = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined),
    content,
  );

/**
 * A content in which other words stand in the place of one: in a list all of them, each once; where only one fits, the first. Null when the word is not in
 * it.
 */
export function replaceTerm(
  type: schema.ItemType,
  content: RawContent,
  { vocabulary, slugs }: Replaced,
  by: readonly string[],
): Record<string, unknown> | null {
  const places = placesOfTerm(type, content, vocabulary, slugs);
  if (places.length === 0) return null;
  const copy = structuredClone(content) as Record<string, unknown>;
  const isSought = (entry: unknown): boolean => typeof entry === 'string' && slugs.has(entry);
  for (const place of places) {
    const holder = at(copy, place.slice(0, -1));
    const last = place.at(-1);
    if (Array.isArray(holder)) {
      const entries = holder.flatMap((entry: unknown): readonly unknown[] => (isSought(entry) ? by : [entry]));
      holder.splice(0, holder.length, ...new Set(entries));
    } else if (typeof holder === 'object' && holder !== null && last !== undefined) {
      (holder as Record<string | number, unknown>)[last] = by[0];
    }
  }
  // A word does not fall under itself.
  if (type === 'term' && copy['parent'] === copy['slug'] && by.includes(String(copy['slug']))) delete copy['parent'];
  return copy;
}
