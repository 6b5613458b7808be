import { type Database, schema } from '@kennishub/db';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';

/** The ids of all members who came in before, in no order. */
export async function joinedMembers(db: Database): Promise<string[]> {
  const { memberships, persons } = schema;
  const found = await db
    .select({ id: persons.id })
    .from(persons)
    .innerJoin(memberships, and(eq(memberships.personId, persons.id), isNull(memberships.endedAt)))
    .where(isNotNull(persons.joinedAt));
  return found.map(({ id }) => id);
}
