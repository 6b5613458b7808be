import { listOf } from '../numbers.ts';

/** How the api says why something was found. */
export interface Why {
  asked: string;
  by: string;
  found: string;
}

/** A passage with the words that were found. */
export interface Fragment {
  field: string;
  parts: readonly { text: string; hit: boolean }[];
}

/** Where words can stand, the most telling first. */
const places = [
  ['TITLE', 'in de titel'],
  ['SUMMARY', 'in de samenvatting'],
  ['AREA', 'bij de plaatsen'],
  ['FACETS', 'bij de kenmerken'],
  ['BODY', 'in de tekst'],
] as const;

const quoted = (words: readonly string[]): string => listOf(words.map((word) => `“${word}”`));
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The words that were asked of the whole page: what one of the hits has. Words that say nothing are not among them. */
export function askedWords(hits: readonly { why: readonly Why[] }[]): string[] {
  return [...new Set(hits.flatMap(({ why }) => why.map(({ asked }) => asked)))];
}

/** Why a hit is shown, as at most four short phrases; none when nothing was asked, or when the marks say it all. */
export function reasonsOf(
  hit: { why: readonly Why[]; fragments: readonly Fragment[]; weaker: boolean },
  asked: readonly string[],
): string[] {
  if (hit.why.length === 0) return [];
  const own = [...new Set(hit.why.map((reason) => reason.asked))];
  const found = places.find(([field]) =>
    hit.fragments.some((fragment) => fragment.field === field && fragment.parts.some((part) => part.hit)),
  );
  const related = hit.why
    .filter(({ by, asked: word, found: other }) => (by === 'SYNONYM' || by === 'PART') && !same(word, other))
    .slice(0, 2)
    .map(({ by, asked: word, found: other }) =>
      by === 'SYNONYM' ? `“${other}” zegt hetzelfde als “${word}”` : `“${other}” hoort bij “${word}”`,
    );
  const missing = asked.filter((word) => !own.includes(word));
  const inSight = found?.[0] === 'TITLE' || found?.[0] === 'SUMMARY';
  return [
    // One word, marked before one's eyes, needs no telling.
    ...(asked.length === 1 && inSight ? [] : [[quoted(own.slice(0, 4)), found?.[1]].filter(Boolean).join(' ')]),
    ...related,
    ...(hit.weaker && missing.length > 0 ? [`zonder ${quoted(missing.slice(0, 3))}`] : []),
  ];
}
