import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { smallAddress } from './may-log-in.ts';
import { type Standing, standingOf } from './standing.ts';

/** The member with this e-mail address; null when there is none. */
export async function memberAt(db: Database, address: string): Promise<Standing | null> {
  const { persons } = schema;
  const [found] = await db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.email, smallAddress(address)));
  return found ? standingOf(db, found.id) : null;
}
