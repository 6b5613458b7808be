import { type Database, schema } from '@kennishub/db';
import { type InvalidInput, isProblem } from '../graphql/errors.ts';
import { readPerson } from './input.ts';
import { rememberJoining } from './joining.ts';
import { beginMembership, endMembershipIn } from './memberships.ts';
import { standingOf } from './standing.ts';

/** Makes somebody an administrator, from the machine of the hub: a stranger, somebody who left, or a member with another role. */
export async function appointAdministrator(
  db: Database,
  given: { name: string; email: string },
  now: Date,
): Promise<{ personId: string } | InvalidInput> {
  const person = readPerson(given);
  if (isProblem(person)) return person;
  const done = { actor: 'command', now };
  return db.transaction(async (tx) => {
    const { persons } = schema;
    const [row] = await tx
      .insert(persons)
      .values({ ...person, createdAt: now })
      .onConflictDoUpdate({ target: persons.email, set: { name: person.name } })
      .returning({ id: persons.id });
    if (!row) throw new Error('An upsert without a row.');
    const standing = await standingOf(tx, row.id);
    if (standing && standing.role !== 'administrator')
      await endMembershipIn(tx, row.id, { reason: 'Beheerder gemaakt op de server.', because: 'changed', next: 'administrator' }, done);
    if (standing?.role !== 'administrator')
      await beginMembership(tx, row.id, { role: 'administrator', regionIds: [], expertId: null }, done);
    // Appointed by who runs the hub, so no invitation has to be open.
    await rememberJoining(tx, row.id, now);
    return { personId: row.id };
  });
}
