import { isExpression } from '../text/expressions.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Query, QueryWord } from '../text/query.ts';
import type { Frequencies, Likely } from './vocabulary.ts';

const shortestMended = 4;
/** Of two errors: verlengen is no mistyped verkennen. */
const leastAlike = 0.3;

/**
 * The words of a query that nothing is known of: not in any document, not in the word lists, not a compound of known parts.
 * Names of places and words of the field are right as they are, also when no document has them.
 */
export function unknownWords(query: Query, known: Frequencies, lexicon: Lexicon): QueryWord[] {
  return query.words.filter(({ word, stem, atoms }) => {
    if (!/^[a-z]+$/.test(word) || word.length < shortestMended || known.of(stem) > 0) return false;
    if (isExpression(stem, lexicon) || lexicon.parts.has(word) || lexicon.whole.has(word) || lexicon.questionWords.has(word)) return false;
    return atoms.length === 0 || atoms.some((atom) => known.of(atom) === 0);
  });
}

/** The likeliest word that was meant, or null. Up to seven letters one error is mended, in longer words two; a swap of neighbours is one. */
export function mended(asked: string, likely: readonly Likely[]): Likely | null {
  const most = asked.length <= 7 ? 1 : 2;
  const near = likely
    .filter((other) => other.asked === asked && /^[a-z]+$/.test(other.word))
    .map((other) => ({ other, errors: distance(asked, other.word) }))
    .filter(({ other, errors }) => errors <= most && (asked.length > shortestMended || other.word[0] === asked[0]))
    .filter(({ other, errors }) => errors < 2 || other.similarity >= leastAlike)
    .sort(
      (a, b) =>
        a.errors - b.errors ||
        firstLetter(b.other, asked) - firstLetter(a.other, asked) ||
        b.other.documents - a.other.documents ||
        (a.other.word < b.other.word ? -1 : 1),
    );
  const best = near[0];
  if (best) return best.other;
  const alike = likely.filter((other) => other.asked === asked && other.similarity >= 0.5 && other.word[0] === asked[0]);
  return alike.sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1))[0] ?? null;
}

const firstLetter = (likely: Likely, asked: string): number => Number(likely.word[0] === asked[0]);

/** The fewest letters to add, leave out, change or swap with the neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, swap));
    }
  }
  return at(a.length, b.length);
}
