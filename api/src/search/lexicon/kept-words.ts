import type { Database } from '@kennishub/db';
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Kept } from './word-list.ts';

type KeptTable = PgTable & Record<'id' | 'version', PgColumn>;

/** How the entries of a table are counted, changed and removed: only when they still have the version that was seen. */
export function keptIn<Table extends KeptTable>(table: Table) {
  const asSeen = ({ id, version }: Kept): SQL | undefined => and(eq(table.id, id), eq(table.version, version));
  return {
    count: (db: Database): Promise<number> => db.$count(table),
    update: async (tx: Database, row: Kept, values: PgUpdateSetSource<Table>): Promise<boolean> =>
      (
        await tx
          .update(table)
          .set({ ...values, version: row.version + 1 })
          .where(asSeen(row))
          .returning({ id: table.id })
      ).length === 1,
    remove: async (tx: Database, row: Kept): Promise<boolean> =>
      (await tx.delete(table).where(asSeen(row)).returning({ id: table.id })).length === 1,
  };
}

/** What the fields say that every entry has. */
export const keptFields = {
  version: { description: 'Counts its changes: hand it in with the next one.' },
  note: { nullable: true, description: 'Why it is so; null when nobody said.' },
  shipped: {
    description: 'Whether it came with the hub. What staff changed or removed since stays as they left it.',
    select: { columns: { shippedKey: true } },
    resolve: ({ shippedKey }: { shippedKey: string | null }): boolean => shippedKey !== null,
  },
  updatedAt: { type: 'DateTime', description: 'When it last changed.' },
} as const;
