import type { Lexicon } from './lexicon.ts';
import { ownS } from './stem.ts';

const shortestCompound = 7;
const links = ['', 's', 'en', 'e', 'n', 'er'];

/**
 * Cuts a compound into the words it is made of; `null` when it is none (or not wholly made of known parts).
 * onderwijszorgarrangementen → onderwijs, zorg, arrangement. The fewest parts win, then the longest first part.
 */
export function splitCompound(word: string, lexicon: Lexicon): string[] | null {
  if (word.length < shortestCompound || !/^[a-z]+$/.test(word)) return null;
  const base = singularIn(word, (form) => Object.hasOwn(lexicon.fixedSplits, form)) ?? word;
  const fixed = Object.hasOwn(lexicon.fixedSplits, base) ? lexicon.fixedSplits[base] : undefined;
  if (fixed) return [...fixed];
  if (lexicon.whole.has(word) || isPart(word, lexicon) !== null) return null;
  const atoms = cut(word, lexicon, true, new Map());
  return atoms && atoms.length > 1 ? atoms : null;
}

/**
 * All words inside a compound: its atoms and the runs of neighbouring atoms as they are written.
 * onderwijszorgarrangement → onderwijs, zorg, arrangement, onderwijszorg, zorgarrangement. Never the whole word.
 */
export function wordsInside(word: string, lexicon: Lexicon): string[] {
  const atoms = splitCompound(word, lexicon);
  if (!atoms) return [];
  const found = new Set(atoms);
  const starts = atomStarts(word, atoms);
  for (let from = 0; starts && from < atoms.length; from++) {
    for (let to = from + 1; to < atoms.length; to++) {
      if (to - from + 1 === atoms.length) continue;
      const begin = starts[from] ?? 0;
      const last = atoms[to] ?? '';
      found.add(word.slice(begin, (starts[to] ?? begin) + last.length));
    }
  }
  found.delete(word);
  return [...found];
}

/** The singular of a plural, as far as rules go: ondersteuningsteams → ondersteuningsteam, gezinnen → gezin, huizen → huis. */
export function singular(word: string): string | null {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return null;
  if (/[a-z]{3}(?:ie|[^aeiou]e)s$/.test(word) && !/(?:proces|congres|adres|succes|expres|progres|exces|precies)$/.test(word))
    return word.slice(0, -1);
  if (/[^aeious]s$/.test(word) && !/(?:wijs|huis)$/.test(word) && !ownS.test(word)) return word.slice(0, -1);
  if (/(?:ss|[^s]s)en$/.test(word) || !word.endsWith('en')) return word.endsWith('ssen') ? word.slice(0, -3) : null;
  const base = word.slice(0, -2);
  if (/([bdfgklmnprt])\1$/.test(base)) return base.slice(0, -1);
  const voiced = base.replace(/v$/, 'f').replace(/z$/, 's');
  const open = /(?<![aeiou])([aou])([bdfgklmnprst])$/.exec(voiced);
  if (open) return `${voiced.slice(0, -2)}${open[1]}${open[1]}${open[2]}`;
  return voiced;
}

function cut(rest: string, lexicon: Lexicon, first: boolean, seen: Map<string, string[] | null>): string[] | null {
  const key = (first ? '^' : '') + rest;
  const known = seen.get(key);
  if (known !== undefined) return known;
  let best: string[] | null = null;
  const whole = isPart(rest, lexicon);
  if (whole !== null && !first && !lexicon.neverLast.has(whole)) best = [whole];
  for (let end = rest.length - 3; end >= 3 && best?.length !== 1; end--) {
    const part = rest.slice(0, end);
    if (!allowed(part, lexicon) || (first && lexicon.neverFirst.has(part))) continue;
    for (const link of links) {
      if (!rest.startsWith(link, end)) continue;
      const tail = cut(rest.slice(end + link.length), lexicon, false, seen);
      if (tail && (best === null || tail.length + 1 < best.length)) best = [part, ...tail];
    }
  }
  seen.set(key, best);
  return best;
}

const allowed = (part: string, lexicon: Lexicon): boolean => lexicon.parts.has(part) && (part.length >= 4 || lexicon.shortParts.has(part));

/** The part a (possibly plural) word is a form of, or null. */
function isPart(word: string, lexicon: Lexicon): string | null {
  if (allowed(word, lexicon)) return word;
  return singularIn(word, (form) => allowed(form, lexicon));
}

/** The first of the possible singulars (and bare adjectives) of a word that `accepts` says yes to. */
function singularIn(word: string, accepts: (form: string) => boolean): string | null {
  const forms = [singular(word), word.replace(/s$/, ''), word.replace(/en$/, ''), word.replace(/n$/, ''), word.replace(/e$/, '')];
  for (const form of forms) if (form !== null && form !== word && accepts(form)) return form;
  return null;
}

function atomStarts(word: string, atoms: readonly string[]): number[] | null {
  const starts: number[] = [];
  let at = 0;
  for (const atom of atoms) {
    const start = word.indexOf(atom, at);
    if (start < 0) return null;
    starts.push(start);
    at = start + atom.length;
  }
  return starts;
}
