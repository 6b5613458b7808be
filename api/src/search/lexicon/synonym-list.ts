import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { keptIn } from './kept-words.ts';
import type { WordList } from './word-list.ts';
import type { SynonymGroup } from './words.ts';

const table = schema.searchSynonyms;
type Row = typeof table.$inferSelect;

const isSame = (a: SynonymGroup, b: SynonymGroup): boolean =>
  a.kind === b.kind && a.words.join() === b.words.join() && a.targets.join() === b.targets.join();

/** The groups of synonyms, as a list that staff may change. */
export const synonymList: WordList<SynonymGroup, Row> = {
  ...keptIn(table),
  itemType: 'synonym-group',
  field: 'words',
  rowOf: async (db, id) => (await db.select().from(table).where(eq(table.id, id)))[0],
  sameAs: async (db, { kind, words, targets }) =>
    (
      await db
        .select()
        .from(table)
        .where(and(eq(table.kind, kind), eq(table.words, words), eq(table.targets, targets)))
    )[0],
  isEqual: (row, entry) => isSame(row, entry) && Math.fround(row.strength) === Math.fround(entry.strength),
  replaced: (words, before, after) => ({
    ...words,
    synonyms: [...words.synonyms.filter((group) => !before || !isSame(group, before)), ...(after ? [after] : [])],
  }),
  insert: async (tx, values) => {
    await tx.insert(table).values(values);
  },
};
