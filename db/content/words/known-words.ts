import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { WordList } from './word-list.ts';

/** Everything that a content file may refer to: what the files themselves bring, and what the database holds already. */
export type KnownWords = {
  terms: Readonly<Record<Vocabulary, WordList>>;
  /** Slugs. */
  organisations: WordList;
  publications: WordList;
  inspirationRegions: WordList;
  /** Slugs of what an item may be related to: practices, publications and knowledge sessions. */
  relatable: WordList;
  /** Official names, those of merged municipalities included. */
  municipalities: WordList;
  /** Slugs. */
  youthRegions: WordList;
  /** Codes. */
  partnerships: WordList;
};
