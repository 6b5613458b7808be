/**
 * Counts the syllables of Dutch words, from how they are written. A syllable has one vowel sound; a sound may be written with up to three letters.
 */

/** Letters that are one sound together, the longest first. `ij` is one, `e` with dots begins a new one (ideeën). */
const sounds = /eau|aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|y|[aeiouëïöüâêîôû]/g;

/** English and French words that people use every day, where the letters mislead: the sounds they have more than they should. */
const misleading: readonly [RegExp, number][] = [
  [/team/g, 1],
  [/coach/g, 1],
  [/(?:on|off)line/g, 1],
  [/(?:web|ex)?site(?=s?$)/g, 1],
  [/update/g, 1],
  [/deadline/g, 2],
  [/leaflet|teach|speak|deal|break|lead|head|roadmap|board/g, 1],
];

/** How often a part of a word is pronounced with fewer sounds than it is written with. */
const extra = (word: string): number => misleading.reduce((sum, [pattern, more]) => sum + more * (word.match(pattern)?.length ?? 0), 0);

/**
 * The number of syllables of one word, at least 1. A word without a vowel is spelled out (`swv` has three), and so are capitals up to four
 * letters (`OZA`). A hyphen divides a word into words.
 */
export function syllablesOf(word: string): number {
  return (
    word
      // Accents of stress change no sound (één), dots do (ideeën).
      .normalize('NFD')
      .replace(/[\u0300\u0301]/g, '')
      .normalize('NFC')
      .split(/[-–/]/)
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + ofPart(part), 0) || 1
  );
}

function ofPart(part: string): number {
  const letters = part.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 4 && letters === letters.toUpperCase() && letters.length > 1) return letters.length;
  const small = letters.toLowerCase();
  // A y before a vowel is a consonant (yoga), and the u of qu is none.
  const written = small.replaceAll('qu', 'q').replace(/y(?=[aeiou])/g, 'j');
  const vowels = written.match(sounds)?.length ?? 0;
  if (vowels === 0) return Math.max(1, letters.length);
  return Math.max(1, vowels - extra(small));
}
