import type { Database } from '@kennishub/db';
import type { SearchWords } from './words.ts';

/** What every entry in the database has. */
export type Kept = { id: string; version: number; note: string | null };

/** A list of search words that staff may change: its table, and what an entry means for the words as a whole. */
export type WordList<Entry, Row extends Kept & Entry> = {
  /** What the audit trail calls an entry. */
  itemType: 'synonym-group' | 'stop-word';
  /** The field of the input that holds its words. */
  field: 'words' | 'word';
  rowOf: (db: Database, id: string) => Promise<Row | undefined>;
  /** The entry that has these very words, whatever else it says. */
  sameAs: (db: Database, entry: Entry) => Promise<Row | undefined>;
  /** Whether an entry says all that a row says, but for the note. */
  isEqual: (row: Row, entry: Entry) => boolean;
  count: (db: Database) => Promise<number>;
  /** All words with one entry in the place of another; null is none. */
  replaced: (words: SearchWords, before: Entry | null, after: Entry | null) => SearchWords;
  insert: (tx: Database, values: Entry & { id: string; note: string | null; updatedAt: Date }) => Promise<void>;
  /** False when the row is gone or has another version by now. */
  update: (tx: Database, row: Kept, values: Entry & { note: string | null; updatedAt: Date }) => Promise<boolean>;
  remove: (tx: Database, row: Kept) => Promise<boolean>;
};
