import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';

/** Name and address of a person, the address null once it was erased; null when nobody has this id. */
export async function personBehind(db: Database, id: string): Promise<{ name: string; email: string | null } | null> {
  const { persons } = schema;
  const [found] = await db.select({ name: persons.name, email: persons.email }).from(persons).where(eq(persons.id, id));
  return found ?? null;
}
