import type { Database } from '@kennishub/db';
import { groupsOf } from '../text/groups.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { readQuery } from '../text/query.ts';
import { rememberVocabulary } from '../understanding/remembered-vocabulary.ts';
import { unknownWords } from '../understanding/typing-errors.ts';
import { type Understood, understand } from '../understanding/understand.ts';
import type { Frequencies } from '../understanding/vocabulary.ts';

/** After so many texts the process sees to other requests. */
const breath = 20;

/**
 * The texts that are read otherwise with the other words, and so may find something else; all others surely find the same. Reading is cheap:
 * the documents are only asked for texts with words that nothing is known of.
 */
export async function readOtherwise(db: Database, texts: readonly string[], before: Lexicon, after: Lexicon): Promise<Set<string>> {
  const otherwise = new Set<string>();
  const alike: { text: string; reading: Reading }[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % breath === breath - 1) await new Promise((resolve) => setImmediate(resolve));
    const [one, other] = [readingOf(text, before), readingOf(text, after)];
    if (spelled(one) === spelled(other)) alike.push({ text, reading: one });
    else otherwise.add(text);
  }
  const vocabulary = rememberVocabulary(db);
  const known = await vocabulary.frequencies();
  for (const { text, reading } of alike) {
    const [unknown, unknownAfter] = [unknownIn(reading, known, before), unknownIn(reading, known, after)];
    if (unknown !== unknownAfter) otherwise.add(text);
    if (unknown === '' || unknown !== unknownAfter) continue;
    // Typing errors are mended by what the documents have, with any words alike; the mended text is read anew.
    const { correction } = await understand(text, before, vocabulary);
    if (correction !== null && spelled(readingOf(correction, before)) !== spelled(readingOf(correction, after))) otherwise.add(text);
  }
  return otherwise;
}

type Reading = Pick<Understood, 'query' | 'groups'>;

function readingOf(text: string, lexicon: Lexicon): Reading {
  const query = readQuery(text, lexicon);
  return { query, groups: groupsOf(query, lexicon) };
}

/** The words of a reading that nothing is known of, which may be mended. */
const unknownIn = ({ query }: Reading, known: Frequencies, lexicon: Lexicon): string =>
  unknownWords(query, known, lexicon)
    .map(({ word }) => word)
    .join(' ');

/** Everything of a reading that the search goes by. */
const spelled = ({ query: { words, spoken }, groups }: Reading): string => JSON.stringify([words, spoken, groups]);
