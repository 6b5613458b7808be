import { type VocabularyName, vocabularyNames } from '../../vocabulary/words.ts';

const addressOf = (vocabulary: string): string => vocabulary.toLowerCase().replaceAll('_', '-');
const vocabularies = Object.entries(vocabularyNames) as [VocabularyName, { many: string }][];

/** All vocabularies, with their addresses. */
export const vocabularyLinks = vocabularies.map(([vocabulary, { many }]) => ({ address: addressOf(vocabulary), name: many }));

/** The vocabulary at an address, and what it is called; null when there is none. */
export function vocabularyAt(address: string | undefined): { vocabulary: VocabularyName; name: string } | null {
  const found = vocabularies.find(([vocabulary]) => addressOf(vocabulary) === address);
  return found ? { vocabulary: found[0], name: found[1].many } : null;
}
