/**
 * Names that are words of the language too: "de best passende plek" is not about the municipality of Best. Such a name counts only where
 * somebody would write it for the place: by itself, after "in" or "gemeente", or with one other word before it.
 */
const everyday: ReadonlySet<string> = new Set(
  'beek bergen best buren delft duiven grave haren houten huizen hulst kampen leiden losser putten sluis stein'.split(' '),
);

const beforePlaces: ReadonlySet<string> = new Set('in te rond bij uit gemeente stad regio jeugdregio'.split(' '));

/** Whether the word at this place of a text stands for the area of that name. */
export function meansThePlace(words: readonly string[], from: number, to: number): boolean {
  if (from !== to || !everyday.has(words[from] ?? '')) return true;
  return words.length === 1 || beforePlaces.has(words[from - 1] ?? '') || (words.length === 2 && from === 1);
}
