import type { Lexicon } from './lexicon.ts';

/** Beyond this many words the memory of a lexicon starts anew. */
const mostWords = 50_000;
const longestWord = 60;

/** Remembers per lexicon what was made of a word: texts use the same words over and over, and cutting a compound is dear. */
export function remembered<Made>(make: (word: string, lexicon: Lexicon) => Made): (word: string, lexicon: Lexicon) => Made {
  const memories = new WeakMap<Lexicon, Map<string, Made>>();
  return (word, lexicon) => {
    const memory = memories.get(lexicon);
    const known = memory?.get(word);
    if (known !== undefined) return known;
    const made = make(word, lexicon);
    if (word.length > longestWord) return made;
    if (memory && memory.size < mostWords) memory.set(word, made);
    else memories.set(lexicon, new Map([[word, made]]));
    return made;
  };
}
