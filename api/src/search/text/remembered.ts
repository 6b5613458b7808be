import type { Lexicon } from './lexicon.ts';

/** Beyond this many words the memory of a lexicon starts anew. */
const mostWords = 50_000;
const longestWord = 60;

type Memory<Made> = { of: Lexicon; words: Map<string, Made> };

/**
 * Remembers per lexicon what was made of a word: texts use the same words over and over, and cutting a compound is dear. What is made may
 * go only by what documents go by, so lexicons that differ in nothing but the words that staff edit share a memory.
 */
export function remembered<Made>(make: (word: string, lexicon: Lexicon) => Made): (word: string, lexicon: Lexicon) => Made {
  const memories = new WeakMap<Lexicon['parts'], Memory<Made>>();
  return (word, lexicon) => {
    const before = memories.get(lexicon.parts);
    const memory = before && cutsAlike(before.of, lexicon) ? before : null;
    const known = memory?.words.get(word);
    if (known !== undefined) return known;
    const made = make(word, lexicon);
    if (word.length > longestWord) return made;
    if (memory && memory.words.size < mostWords) memory.words.set(word, made);
    else memories.set(lexicon.parts, { of: lexicon, words: new Map([[word, made]]) });
    return made;
  };
}

/** Whether two lexicons make the same of every word of a document. */
const cutsAlike = (a: Lexicon, b: Lexicon): boolean =>
  a === b ||
  (a.shortParts === b.shortParts &&
    a.neverFirst === b.neverFirst &&
    a.neverLast === b.neverLast &&
    a.whole === b.whole &&
    a.fixedSplits === b.fixedSplits &&
    a.irregular === b.irregular &&
    a.functionWords === b.functionWords);
