import { errorsBetween } from './errors-between.ts';
import type { KnownWord, Likely } from './vocabulary.ts';

/** What makes a word look like another one: two errors at most; or, in long words that begin alike, half of the groups of three letters. */
const mostErrors = 2;
const long = 9;
const leastSimilar = 0.5;
const lengthsApart = 5;

/**
 * Tells of words which of them look like another one: at most two errors apart, beginning with the same letter and alike in half of the groups of three,
 * or beginning with it. The most frequent first. Most words are told apart by their letters alone, without looking at how they are written.
 */
export function likelyAmong(words: readonly KnownWord[]): (asked: string) => Likely[] {
  const letters = Uint32Array.from(words, ({ word }) => lettersOf(word));
  const lengths = Uint16Array.from(words, ({ word }) => word.length);
  const firsts = Uint16Array.from(words, ({ word }) => word.charCodeAt(0));
  return (asked) => {
    const askedLetters = lettersOf(asked);
    const groups = groupsOfThree(asked);
    const isLong = asked.length >= long;
    const found: Likely[] = [];
    for (let index = 0; index < words.length; index++) {
      const own = letters[index] ?? 0;
      const apart = (lengths[index] ?? 0) - asked.length;
      // An error takes one letter away and brings another one at most.
      const mayBeNear = Math.abs(apart) <= mostErrors && ones(own ^ askedLetters) <= 2 * mostErrors;
      const mayBeAlike = isLong && Math.abs(apart) <= lengthsApart && firsts[index] === asked.charCodeAt(0);
      const mayBegin = apart >= 0 && (askedLetters & ~own) === 0;
      const entry = mayBeNear || mayBeAlike || mayBegin ? words[index] : undefined;
      if (!entry) continue;
      const beginning = entry.word.startsWith(asked);
      const isNear = mayBeNear && errorsBetween(entry.word, asked) <= mostErrors;
      if (!beginning && !isNear && !mayBeAlike) continue;
      const similarity = similarityOf(groups, groupsOfThree(entry.word));
      if (beginning || isNear || similarity >= leastSimilar) found.push({ ...entry, beginning, similarity });
    }
    return found.sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1));
  };
}

/** The groups of three letters of a word, with two blanks before it and one behind. */
function groupsOfThree(word: string): Set<string> {
  const padded = `  ${word} `;
  const groups = new Set<string>();
  for (let at = 0; at < padded.length - 2; at++) groups.add(padded.slice(at, at + 3));
  return groups;
}

/** The share of what is in one of them that is in both. */
function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const group of other) if (one.has(group)) both++;
  return both / (one.size + other.size - both);
}

/** Which letters a word has, a bit for each; what is no letter shares the bits of others. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (Math.abs(word.charCodeAt(at) - 97) % 32);
  return letters;
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
