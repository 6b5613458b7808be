import { isSlug } from './slug.ts';

/** Every text in these contents that may name an item by its address, at any depth, once. */
export function namesIn(contents: readonly unknown[]): string[] {
  const names = new Set<string>();
  // Without recursion: what nests deep is not ours to trust.
  const left: unknown[] = [...contents];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && isSlug(value)) names.add(value);
    else if (typeof value === 'object' && value !== null) left.push(...Object.values(value));
  }
  return [...names];
}
