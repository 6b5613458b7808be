import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Who takes part in an item: who leads first, then the other roles in their order; within a role by the name of the organisation. */
export const byRole = {
  orderBy: ({ organisationId, role }: { organisationId: AnyPgColumn; role: AnyPgColumn }): SQL[] => [
    sql`array_position(${sql.param([...schema.organisationRoles])}::text[], ${role})`,
    sql`(select name from organisations where id = ${organisationId})`,
  ],
};
