import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';

/** Remembers that somebody came in for the first time; later times change nothing. */
export async function rememberJoining(tx: Database, personId: string, now: Date): Promise<void> {
  const { persons } = schema;
  await tx
    .update(persons)
    .set({ joinedAt: now })
    .where(and(eq(persons.id, personId), isNull(persons.joinedAt)));
}
