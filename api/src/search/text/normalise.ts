/** Longest text that is looked at, in characters: what comes after is not searched. */
const maxTextLength = 100_000;

/**
 * Dutch text as the search sees it: small letters without accents, and the spellings of the field made one.
 * M@ZL → mazl; (v)so → so vso; jeugd(hulp) → jeugdhulp jeugd; regio's → regio; artikel 5 onder a → 5a; 22.01 and 22-01 → 2201.
 * Accents are folded here and not by the database: `unaccent()` is not immutable, and Meilisearch must see the same words.
 */
export function normalise(text: string): string {
  return (
    fold(text.slice(0, maxTextLength))
      .replace(/([a-z])@([a-z])(?![a-z0-9.-]*\.[a-z])/g, '$1a$2')
      // Only from the start of a word: tried from every letter, a very long word would take minutes.
      .replace(/(?<![a-z])([a-z]+)-?\(-?([a-z]{1,20})\)(?:([a-z]+))?/g, optionalPart)
      .replace(/\(([a-z]{1,20})-?\)-?([a-z]+)/g, '$2 $1$2')
      .replace(/([a-z])['’´`]s(?![a-z])/g, '$1')
      .replace(/([a-z])['’´`]([a-z]+)/g, '$1$2')
      .replace(/(?<![0-9])([25])\s?(?:onder\s)?([ab])(?![a-z0-9])/g, '$1$2')
      .replace(/(?<![0-9.-])([0-9]{2})[.-]([0-9]{2})(?![0-9]|[.-][0-9])/g, '$1$2')
  );
}

/** Small letters, accents off, ligatures and wide forms made plain; control characters and lone surrogates become spaces. */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{C}�]/gu, ' ');
}

/** onderwijs(zorg)consulenten → onderwijsconsulenten onderwijszorgconsulenten; ieder(in) → iederin ieder. */
function optionalPart(_: string, first: string, inside: string, last: string | undefined): string {
  return last === undefined ? `${first}${inside} ${first}` : `${first}${last} ${first}${inside}${last}`;
}
