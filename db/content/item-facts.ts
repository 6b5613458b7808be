import type { ItemType } from '../schema/item.ts';

/** What an item is called and where it belongs, as its content says; of a draft any of it may be missing. */
export type ItemFacts = { key: string | null; title: string | null; regionSlug: string | null };

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Reads what an item is called out of its content. The region of an inspiration region is itself, and not told here. */
export function factsOf(type: ItemType, content: Readonly<Record<string, unknown>>): ItemFacts {
  const slug = textOf(content.slug);
  const vocabulary = textOf(content.vocabulary);
  return {
    key: slug === null ? null : type === 'term' ? vocabulary && `${vocabulary}:${slug}` : slug,
    title: textOf(content.title) ?? textOf(content.name) ?? textOf(content.label),
    regionSlug: type === 'inspiration-region' ? null : textOf(content.region),
  };
}
