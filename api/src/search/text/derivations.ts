/** Endings that turn a verb, its noun and its doer into each other, in stems: thuiszit ~ thuiszitter, arranger ~ arrangement, evaluer ~ evaluatie. */
const families: readonly (readonly string[])[] = [
  ['', 'er'],
  ['er', 'ement'],
  ['er', 'atie'],
  ['er', 'ie'],
  ['eer', 'atie'],
  ['', 'ing'],
  ['ief', 'ie'],
  ['ig', ''],
  ['sch', ''],
];
const shortestRoot = 5;

/** Other stems that the same word family may have; the caller keeps those that exist. */
export function relatedStems(stem: string): string[] {
  if (!/^[a-z]+$/.test(stem)) return [];
  const found = new Set<string>();
  for (const family of families) {
    for (const ending of family) {
      if (!stem.endsWith(ending)) continue;
      const root = stem.slice(0, stem.length - ending.length);
      if (root.length < shortestRoot) continue;
      for (const other of family) if (other !== ending) found.add(root + other);
    }
  }
  found.delete(stem);
  return [...found];
}
