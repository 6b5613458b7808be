import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import type { WordList } from './word-list.ts';
import { inOrder } from './words.ts';

const table = schema.searchStopWords;
type Row = typeof table.$inferSelect;

/** The stop words, as a list that staff may change. */
export const stopWordList: WordList<{ word: string }, Row> = {
  itemType: 'stop-word',
  field: 'word',
  rowOf: async (db, id) => (await db.select().from(table).where(eq(table.id, id)))[0],
  sameAs: async (db, { word }) => (await db.select().from(table).where(eq(table.word, word)))[0],
  isEqual: (row, { word }) => row.word === word,
  count: (db) => db.$count(table),
  replaced: (words, before, after) => ({
    ...words,
    stopWords: inOrder([...words.stopWords.filter((word) => word !== before?.word), ...(after ? [after.word] : [])]),
  }),
  insert: async (tx, values) => {
    await tx.insert(table).values(values);
  },
  update: async (tx, { id, version }, values) =>
    (
      await tx
        .update(table)
        .set({ ...values, version: version + 1 })
        .where(and(eq(table.id, id), eq(table.version, version)))
        .returning({ id: table.id })
    ).length === 1,
  remove: async (tx, { id, version }) =>
    (
      await tx
        .delete(table)
        .where(and(eq(table.id, id), eq(table.version, version)))
        .returning({ id: table.id })
    ).length === 1,
};
