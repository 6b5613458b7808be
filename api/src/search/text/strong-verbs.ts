import { stem as stemOf } from './stem.ts';

/** What a verb in two pieces begins with: uit-vallen, aan-melden, door-verwijzen. */
const particles = 'aan|achter|af|bij|binnen|door|in|mee|na|om|onder|op|over|rond|samen|tegen|terug|toe|tussen|uit|vast|voor|vrij|weg';
/** What a verb may begin with that takes no ge- as a participle: besproken, doorverwezen. */
const fixedBeginnings = 'be|door|her|om|onder|ont|over|ver';

const separated = new RegExp(`^(${particles})ge([a-z]{3,})$`);
const separable = new RegExp(`^(${particles})([a-z]{3,})$`);
const without = new RegExp(`^((?:${particles})?(?:${fixedBeginnings}))([a-z]{2,})$`);
const simple = /^ge([a-z]{3,})$/;

type Change = readonly [from: RegExp, to: readonly string[]];

/** How a strong verb changes its vowel from participle to the rest and to its noun, in stems: wes (gewezen) → wijs, sprok → sprek, sprak. */
const fromParticiple: readonly Change[] = [
  [/(?<=[^aeiou])e(?=[fgkmnprst]$)/, ['ij']],
  [/(?<=[^aeiou])o(?=[bdfgklmnprst]$)/, ['e', 'a', 'ie', 'ui']],
  [/(?<=[^aeiou])o(?=n[dkg]$|n$)/, ['i', 'e']],
  [/(?<=[^aeiou])o(?=r[fp]$)/, ['e']],
  [/ocht$/, ['op', 'oek']],
  [/acht$/, ['eng', 'enk']],
];

/** The same the other way round. */
const toParticiple: readonly Change[] = [
  [/ij(?=[fgkmnprst]$)/, ['e']],
  [/(?<=[^aeiou])(?:ie|ui|e|a)(?=[bdfgklmnprst]$)/, ['o']],
  [/(?<=[^aeiou])[ie](?=n[dkg]$|n$)/, ['o']],
  [/(?<=[^aeiou])e(?=r[fp]$)/, ['o']],
  [/(?<=[^aeiou])(?:op|oek)$/, ['ocht']],
  [/e(?:ng|nk)$/, ['acht']],
];

const changed = (root: string, changes: readonly Change[]): string[] =>
  changes.flatMap(([from, to]) => (from.test(root) ? to.map((vowel) => root.replace(from, vowel)) : []));

/** The roots that a stem may stand for, which writes one vowel for both: stop (stopt) and betal (betaalt), strom (doorgestroomd). */
export const spokenRoots = (root: string): string[] => [...new Set([root, root.replace(/([^aeiou])([aeou])([bdfgklmnprs])$/, '$1$2$2$3')])];

/**
 * Stems of the participle of a strong or separable verb for its other forms and its noun, and back: uitgevallen ~ uitval, aangemeld ~ aanmelding,
 * doorverwezen ~ doorverwijzing, afgesproken ~ afspraak. Many of them are no words: the caller keeps those that exist.
 */
export function participlesAndNouns(stem: string): string[] {
  const found = [...ofSeparated(stem), ...ofOneWord(stem)];
  return found.filter((other) => other.length >= shortest);
}

const shortest = 4;

function ofSeparated(stem: string): string[] {
  const [, apart, told = ''] = separated.exec(stem) ?? [];
  if (apart !== undefined) return [told, stemOf(told.replace(/[dt]$/, '')), ...changed(told, fromParticiple)].map((other) => apart + other);
  const [, particle, root = ''] = separable.exec(stem) ?? [];
  if (particle === undefined) return [];
  const weak = spokenRoots(root).flatMap((one) => [`${one}d`, `${one}t`]);
  return [root, ...weak, ...changed(root, toParticiple)].map((other) => `${particle}ge${other}`);
}

function ofOneWord(stem: string): string[] {
  const [, beginning = '', rest = ''] = without.exec(stem) ?? [];
  const [, bare = ''] = simple.exec(stem) ?? [];
  return [
    ...[...changed(rest, fromParticiple), ...changed(rest, toParticiple)].map((other) => beginning + other),
    ...changed(bare, fromParticiple),
  ];
}
