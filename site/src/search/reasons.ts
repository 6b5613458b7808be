import { listOf } from '../numbers.ts';

/** How the api says why something was found. */
export interface Why {
  asked: string;
  /** The typed words for which it stands together; null when it stands for `asked` alone. */
  phrase: string | null;
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

/** Words that stand for other words that were asked, each once: “doorzettingsmacht” for “hakt de knoop door”. */
function related(why: readonly Why[]): string[] {
  const explained = why.filter(({ by, asked, found }) => (by === 'SYNONYM' || by === 'PART') && !same(asked, found));
  return [...Map.groupBy(explained, ({ found }) => found.toLowerCase()).values()].slice(0, 2).flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const asked = quoted([...new Set([first, ...more].map((reason) => reason.phrase ?? reason.asked))]);
    return [`“${first.found}” ${first.by === 'SYNONYM' ? 'zegt hetzelfde als' : 'hoort bij'} ${asked}`];
  });
}

/** Where the words stand: the first place that holds as many different ones as there are. Null when they are spread, or when nobody can tell. */
function placeOf(fragments: readonly Fragment[], words: number): (typeof places)[number] | null {
  const different = (parts: Fragment['parts']) => new Set(parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).size;
  return places.find(([field]) => fragments.some((fragment) => fragment.field === field && different(fragment.parts) >= words)) ?? null;
}

/** Why a hit is shown, as at most four short phrases; none when nothing was asked, or when the marks say it all. */
export function reasonsOf(
  hit: { why: readonly Why[]; fragments: readonly Fragment[]; weaker: boolean },
  asked: readonly string[],
): string[] {
  const literal = [...new Set(hit.why.filter(({ by }) => by !== 'SYNONYM' && by !== 'PART').map((reason) => reason.asked))];
  const other = related(hit.why);
  // A marked word may be the one that stands for another: then its place says nothing of the words that were typed.
  const place = other.length > 0 || literal.length === 0 ? null : placeOf(hit.fragments, literal.length);
  // One word, marked before one's eyes, needs no telling.
  const plain = asked.length === 1 && (place?.[0] === 'TITLE' || place?.[0] === 'SUMMARY');
  const missing = asked.filter((word) => !hit.why.some((reason) => reason.asked === word));
  const words = quoted(literal.slice(0, 4));
  return [
    ...(plain || literal.length === 0 ? [] : [place === null ? `met ${words}` : `${words} ${place[1]}`]),
    ...other,
    ...(hit.weaker && missing.length > 0 ? [`zonder ${quoted(missing.slice(0, 3))}`] : []),
  ];
}
