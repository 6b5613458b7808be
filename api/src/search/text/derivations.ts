import { stem as stemOf } from './stem.ts';

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

const shortestVerb = 4;

/** The stems of a verb in the present and as a participle, which the stemmer leaves apart: betaalt ~ betalen, gestopt ~ stoppen. */
function conjugations(stem: string): string[] {
  const [, participle] = /^ge([a-z]{4,})[dt]$/.exec(stem) ?? [];
  const [, present] = /^([a-z]{4,})t$/.exec(stem) ?? [];
  // The stem writes one vowel for both: stop (stopt), betal (betaalt).
  const spoken = new Set([stem, stem.replace(/([^aeiou])([aeou])([bdfgklmnprs])$/, '$1$2$2$3')]);
  return [
    ...[participle, present].flatMap((root) => (root === undefined ? [] : [stemOf(root)])),
    ...[...spoken].flatMap((root) => (root.length < shortestVerb || root.endsWith('t') ? [] : [`${root}t`, `ge${root}d`, `ge${root}t`])),
  ];
}

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
  for (const other of conjugations(stem)) found.add(other);
  found.delete(stem);
  return [...found];
}
