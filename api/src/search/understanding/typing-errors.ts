import { oncePer } from '../once-per.ts';
import { isExpression } from '../text/expressions.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { normalise } from '../text/normalise.ts';
import type { Query, QueryWord } from '../text/query.ts';
import { stem as stemOf } from '../text/stem.ts';
import { errorsBetween } from './errors-between.ts';
import type { Frequencies, Likely } from './vocabulary.ts';

const shortestMended = 4;
/** Of two errors: verlengen is no mistyped verkennen. */
const leastAlike = 0.3;

/**
 * The words of a query that nothing is known of: not in any document, not in the word lists, not a compound of known parts.
 * Names of places, words of the field, everyday words and what is in a phrase of the lists are right as they are, also when no document has them.
 */
export function unknownWords(query: Query, known: Frequencies, lexicon: Lexicon): QueryWord[] {
  return query.words.filter(({ word, stem, atoms, index }) => {
    if (query.expressions.some(({ from, to }) => index >= from && index <= to)) return false;
    if (!/^[a-z]+$/.test(word) || word.length < shortestMended || known.of(stem) > 0) return false;
    if (isExpression(stem, lexicon) || lexicon.parts.has(word) || lexicon.whole.has(word) || lexicon.questionWords.has(word)) return false;
    if (lexicon.everyday.has(word)) return false;
    return atoms.length === 0 || atoms.some((atom) => known.of(atom) === 0);
  });
}

/**
 * The likeliest word that was meant, or null. Up to seven letters one error is mended, in longer words two; a swap of neighbours is one.
 * With `most` no more errors than that, and nothing that is only alike.
 */
export function mended(asked: string, likely: readonly Likely[], most?: number): Likely | null {
  const errorsAllowed = most ?? (asked.length <= 7 ? 1 : 2);
  const near = likely
    .filter(({ word }) => /^[a-z]+$/.test(word))
    .map((other) => ({ other, errors: errorsBetween(asked, other.word) }))
    .filter(({ other, errors }) => errors <= errorsAllowed && (asked.length > shortestMended || other.word[0] === asked[0]))
    .filter(({ other, errors }) => errors < 2 || other.similarity >= leastAlike)
    .sort(
      (a, b) =>
        a.errors - b.errors ||
        firstLetter(b.other, asked) - firstLetter(a.other, asked) ||
        b.other.documents - a.other.documents ||
        (a.other.word < b.other.word ? -1 : 1),
    );
  const best = near[0];
  if (best || most !== undefined) return best?.other ?? null;
  const alike = likely.filter((other) => other.similarity >= 0.5 && other.word[0] === asked[0]);
  return alike.sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1))[0] ?? null;
}

/** The words of the word lists that somebody may have mistyped: they need not be in any document, what they stand for is. */
export const wordsOfLists = oncePer((lexicon: Lexicon): readonly Likely[] => {
  const words = lexicon.synonyms.flatMap((entry) => ('words' in entry ? entry.words : entry.from)).map(normalise);
  return [...new Set(words)]
    .filter((word) => word.length > shortestMended && /^[a-z]+$/.test(word))
    .map((word): Likely => ({ word, stem: stemOf(word, lexicon.irregular), documents: 0, beginning: false, similarity: 0 }));
});

const firstLetter = (likely: Likely, asked: string): number => Number(likely.word[0] === asked[0]);
