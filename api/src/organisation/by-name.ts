import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Who takes part in an item, by the name of the organisation; one that does so twice, by role. */
export const byName = {
  orderBy: ({ organisationId, role }: { organisationId: AnyPgColumn; role: AnyPgColumn }): SQL[] => [
    sql`(select name from organisations where id = ${organisationId})`,
    sql`${role}`,
  ],
};
