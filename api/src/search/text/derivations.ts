import { stem as stemOf } from './stem.ts';
import { participlesAndNouns, spokenRoots } from './strong-verbs.ts';

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

const mostStems = 20_000;

/** Remembers what was made of a stem: queries use the same words over and over. */
function rememberedPerStem(make: (stem: string) => readonly string[]): (stem: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (stem) => {
    const before = known.get(stem);
    if (before) return before;
    if (known.size >= mostStems) known.clear();
    const made = make(stem);
    known.set(stem, made);
    return made;
  };
}

/** The stems of a verb in the present and as a participle, which the stemmer leaves apart: betaalt ~ betalen, gestopt ~ stoppen, uitgevallen ~ uitvallen. */
export const verbForms = rememberedPerStem((stem) => {
  if (!/^[a-z]+$/.test(stem)) return [];
  const [, participle] = /^ge([a-z]{4,})[dt]$/.exec(stem) ?? [];
  const [, present] = /^([a-z]{4,})t$/.exec(stem) ?? [];
  return [
    ...[participle, present].flatMap((root) => (root === undefined ? [] : [stemOf(root)])),
    ...spokenRoots(stem).flatMap((root) =>
      root.length < shortestVerb || root.endsWith('t') ? [] : [`${root}t`, `ge${root}d`, `ge${root}t`],
    ),
    ...participlesAndNouns(stem),
  ];
});

/** potje → pot, lijntje → lijn: what a diminutive is made of, as stems. */
function withoutDiminutive(stem: string): string[] {
  const [, root, t] = /^([a-z]{3,}?)(t?)j$/.exec(stem) ?? [];
  return root === undefined ? [] : [stemOf(root), ...(t ? [stemOf(`${root}t`)] : [])];
}

const doubled = (root: string): string => root.replace(/(?<![aeiou])([aeiou])([bdfgklmnprst])$/, '$1$2$2');

/** Other stems that the same word family may have; the caller keeps those that exist. */
export const relatedStems = rememberedPerStem((stem) => {
  if (!/^[a-z]+$/.test(stem)) return [];
  const found = new Set<string>();
  for (const family of families) {
    for (const ending of family) {
      if (!stem.endsWith(ending)) continue;
      const root = stem.slice(0, stem.length - ending.length);
      if (root.length < shortestRoot) continue;
      for (const other of family) if (other !== ending) found.add(root + other);
      // thuiszit ~ thuiszitter: a consonant after a short vowel is written twice before -er.
      if (ending === '' && family.includes('er')) found.add(`${doubled(root)}er`);
      if (ending === 'er' && family.includes('')) found.add(root.replace(/([bdfgklmnprst])\1$/, '$1'));
    }
  }
  for (const other of verbForms(stem)) found.add(other);
  for (const other of withoutDiminutive(stem)) found.add(other);
  found.delete(stem);
  return [...found];
});
