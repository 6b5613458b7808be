/**
 * The stem of a Dutch word: what its forms have in common.
 *
 * The steps are those of the Snowball stemmer for Dutch (public description of the algorithm, own code), with a few
 * additions that the stemmer of Postgres lacks: every double consonant at the end is made single (gezinnen → gezin),
 * v and z at the end become f and s (verblijven → verblijf, huizen → huis), plurals of words in -e lose their s (organisaties), an s that
 * belongs to the word stays (huisarts), and children are children in every compound (pleegkinderen → pleegkind).
 * Words with a digit and words of up to three letters stay as they are: 5a, po, vso.
 */
export function stem(word: string, irregular: Readonly<Record<string, string>> = {}): string {
  const base = Object.hasOwn(irregular, word) ? (irregular[word] ?? word) : word.replace(/(?<=[a-z]{3})kinderen$/, 'kind');
  if (base.length <= 3 || !/^[a-z]+$/.test(base)) return base;
  const marked = markConsonants(base);
  const r1 = regionAfter(marked, 0, 3);
  const r2 = regionAfter(marked, r1, 0);
  let result = removePlural(marked, r1);
  const withoutE = removeE(result, r1);
  const removedE = withoutE !== result;
  result = withoutE;
  result = removeHeid(result, r1, r2);
  result = removeSuffix(result, r1, r2, removedE);
  return endConsonant(singleVowel(result).toLowerCase());
}

const vowel = /[aeiouy]/;

/** y at the start or after a vowel, and i between vowels, sound as consonants: written large while stemming. */
function markConsonants(word: string): string {
  return word
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y')
    .replace(/([aeiouy])i(?=[aeiouy])/g, '$1I');
}

function regionAfter(word: string, from: number, atLeast: number): number {
  let i = from;
  while (i < word.length && !vowel.test(word.charAt(i))) i++;
  while (i < word.length && vowel.test(word.charAt(i))) i++;
  return Math.min(word.length, Math.max(i + 1, atLeast));
}

const isConsonant = (char: string): boolean => char !== '' && !vowel.test(char);
const undouble = (word: string): string => word.replace(/(kk|dd|tt)$/, (pair) => pair.charAt(0));

function cutEn(word: string, length: number, r1: number): string {
  const rest = word.slice(0, -length);
  return rest.length >= r1 && isConsonant(rest.charAt(rest.length - 1)) && !rest.endsWith('gem') ? undouble(rest) : word;
}

/** organisaties, procedures, routes: the s of a plural after e, which Snowball leaves. */
const pluralOfE = /[a-z]{3}(?:ie|[^aeiou]e)s$/i;
const endsInEs = /(?:proces|congres|adres|succes|expres|progres|exces|precies)$/;

/** Words whose s is no ending, though a consonant stands before it: huisarts (huisartsen), plaats, kans, grens. */
export const ownS = /(?:arts|plaats|kans|mens|wens|grens|gids|fonds|koers|impuls|balans)$/;

function removePlural(word: string, r1: number): string {
  if (word.endsWith('heden')) return word.length - 5 >= r1 ? `${word.slice(0, -5)}heid` : word;
  if (word.endsWith('ene')) return cutEn(word, 3, r1);
  if (word.endsWith('en')) return cutEn(word, 2, r1);
  if (pluralOfE.test(word) && !endsInEs.test(word)) return word.slice(0, -1);
  if (ownS.test(word)) return word;
  const ending = word.endsWith('se') ? 2 : word.endsWith('s') ? 1 : 0;
  if (ending === 0) return word;
  const rest = word.slice(0, -ending);
  const last = rest.charAt(rest.length - 1);
  return rest.length >= r1 && isConsonant(last) && last !== 'j' ? rest : word;
}

function removeE(word: string, r1: number): string {
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  return rest.length >= r1 && isConsonant(rest.charAt(rest.length - 1)) ? undouble(rest) : word;
}

function removeHeid(word: string, r1: number, r2: number): string {
  if (!word.endsWith('heid') || word.length - 4 < r2 || word.charAt(word.length - 5) === 'c') return word;
  const rest = word.slice(0, -4);
  return rest.endsWith('en') ? cutEn(rest, 2, r1) : rest;
}

function removeSuffix(word: string, r1: number, r2: number, removedE: boolean): string {
  const inR2 = (length: number): boolean => word.length - length >= r2;
  if (/(?:end|ing)$/.test(word)) {
    if (!inR2(3)) return word;
    const rest = word.slice(0, -3);
    const ig = rest.endsWith('ig') && rest.length - 2 >= r2 && rest.charAt(rest.length - 3) !== 'e';
    return ig ? rest.slice(0, -2) : undouble(rest);
  }
  if (word.endsWith('ig')) return inR2(2) && word.charAt(word.length - 3) !== 'e' ? word.slice(0, -2) : word;
  if (word.endsWith('lijk')) return inR2(4) ? removeE(word.slice(0, -4), r1) : word;
  if (word.endsWith('baar')) return inR2(4) ? word.slice(0, -4) : word;
  if (word.endsWith('bar')) return inR2(3) && removedE ? word.slice(0, -3) : word;
  return word;
}

function singleVowel(word: string): string {
  return word.replace(
    /([^aeiouy])(aa|ee|oo|uu)([^aeiouyI])$/,
    (_, before: string, pair: string, after: string) => before + pair.charAt(0) + after,
  );
}

function endConsonant(word: string): string {
  const single = word.replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1');
  return single.replace(/v$/, 'f').replace(/z$/, 's');
}
