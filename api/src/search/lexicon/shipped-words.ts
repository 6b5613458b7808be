import { createHash } from 'node:crypto';
import type { schema } from '@kennishub/db';
import { abbreviations } from '../text/words/abbreviations.ts';
import { questionWords } from '../text/words/stop-words.ts';
import { synonyms } from '../text/words/synonyms.ts';
import { inOrder, type SearchWords, type SynonymGroup } from './words.ts';

/** An entry of a list that comes with the hub. */
export type Shipped<Entry> = { list: schema.SearchWordList; key: string; digest: string; entry: Entry };

/** An abbreviation is nearly the same word as what it stands for. */
export const abbreviationStrength = 0.95;

const shipped = <Entry>(list: schema.SearchWordList, key: string, entry: Entry): Shipped<Entry> => ({
  list,
  key,
  digest: createHash('sha256').update(JSON.stringify(entry)).digest('hex'),
  entry,
});

/** The groups of synonyms and the abbreviations that come with the hub, as the database keeps them. */
export const shippedSynonyms = (): Shipped<SynonymGroup>[] => [
  ...synonyms.map(({ key, ...entry }) =>
    shipped<SynonymGroup>('synonyms', key, {
      kind: 'words' in entry ? 'mutual' : 'one-way',
      words: inOrder('words' in entry ? entry.words : entry.from),
      targets: 'words' in entry ? [] : inOrder(entry.to),
      strength: entry.strength,
    }),
  ),
  ...Object.entries(abbreviations).map(([short, meanings]) =>
    shipped<SynonymGroup>('synonyms', `abbreviation-${short}`, {
      kind: 'abbreviation',
      words: [short],
      targets: inOrder(meanings),
      strength: abbreviationStrength,
    }),
  ),
];

/** The stop words that come with the hub: those that only ask. */
export const shippedStopWords = (): Shipped<{ word: string }>[] =>
  inOrder(questionWords).map((word) => shipped('stop-words', word, { word }));

/** All of them, as the search reads them. */
export const shippedWords = (): SearchWords => ({
  synonyms: shippedSynonyms().map(({ entry }) => entry),
  stopWords: shippedStopWords().map(({ entry }) => entry.word),
});
