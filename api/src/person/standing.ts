import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull, sql } from 'drizzle-orm';

/** What a person may be in the hub now. */
export type Standing = {
  personId: string;
  role: schema.Role;
  /** Inspiration regions a region editor may touch; empty for every other role. */
  regionIds: string[];
  /** The `Expert` that an expert is; null for every other role. */
  expertId: string | null;
};

/** Whether a person is a member, and holds that until the end of the transaction. */
export async function isMemberFor(tx: Database, personId: string): Promise<boolean> {
  const { memberships } = schema;
  const found = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .for('share');
  return found.length > 0;
}

/** How a person stands now, in one statement; null when nobody has this id, or the membership has ended. */
export async function standingOf(db: Database, personId: string): Promise<Standing | null> {
  const { memberships } = schema;
  const [found] = await db
    .select({
      personId: memberships.personId,
      role: memberships.role,
      expertId: memberships.expertId,
      regionIds: sql<
        string[]
      >`coalesce((select json_agg(touched.region_id order by touched.region_id) from membership_regions touched where touched.membership_id = ${memberships.id}), '[]')`,
    })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  return found ?? null;
}
