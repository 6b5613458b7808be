import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { keptIn } from './kept-words.ts';
import type { WordList } from './word-list.ts';
import { inOrder } from './words.ts';

const table = schema.searchStopWords;
type Row = typeof table.$inferSelect;

/** The stop words, as a list that staff may change. */
export const stopWordList: WordList<{ word: string }, Row> = {
  ...keptIn(table),
  itemType: 'stop-word',
  field: 'word',
  rowOf: async (db, id) => (await db.select().from(table).where(eq(table.id, id)))[0],
  sameAs: async (db, { word }) => (await db.select().from(table).where(eq(table.word, word)))[0],
  isEqual: (row, { word }) => row.word === word,
  replaced: (words, before, after) => ({
    ...words,
    stopWords: inOrder([...words.stopWords.filter((word) => word !== before?.word), ...(after ? [after.word] : [])]),
  }),
  insert: async (tx, values) => {
    await tx.insert(table).values(values);
  },
};
