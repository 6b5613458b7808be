import { type Database, newId, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput, isProblem } from '../graphql/errors.ts';
import { type AskedRole, type CleanRole, mistakesIn, readPerson, readRole } from './input.ts';
import { beginMembership } from './memberships.ts';

const DAY = 86_400_000;
/** How long an invitation is open, in milliseconds. */
const OPEN_FOR = 30 * DAY;

/**
 * Invites somebody: the person, the role, the letter and the audit line together. Somebody who left comes back with the same history; somebody who
 * was invited and did not come gets a new letter, and keeps the role unless another is asked. Answers with the id of the person.
 */
export async function invite(
  { db, mail, viewer, now }: Pick<Context, 'db' | 'mail' | 'viewer' | 'now'>,
  input: AskedRole & { name: string; email: string },
): Promise<{ personId: string } | InvalidInput> {
  const person = readPerson(input);
  const role = await readRole(db, input);
  if (isProblem(person) || isProblem(role)) return mistakesIn(person, role);
  const actor = actorOf(viewer);
  return db.transaction(async (tx) => {
    const personId = await inviteIn(tx, person, role, { actor, now });
    if (personId === null)
      return invalidInput([{ path: 'email', message: 'Met dit adres werkt al iemand mee. Wijzig de rol bij die persoon.' }]);
    const invitationId = newId();
    const { invitations } = schema;
    const withdrawn = await tx
      .update(invitations)
      .set({ withdrawnAt: now })
      .where(and(eq(invitations.personId, personId), isNull(invitations.withdrawnAt)))
      .returning({ id: invitations.id });
    await tx
      .insert(invitations)
      .values({ id: invitationId, personId, invitedBy: actor, sentAt: now, expiresAt: new Date(now.getTime() + OPEN_FOR) });
    await recordAudit(tx, {
      at: now,
      actor,
      action: 'person.invited',
      itemType: 'person',
      itemId: personId,
      details: { role: role.role, again: withdrawn.length > 0 },
    });
    await mail.send(tx, 'invitation', { invitationId });
    return { personId };
  });
}

/** Brings person and role in order. Null when somebody with this address is a member and has come in. */
async function inviteIn(
  tx: Database,
  { name, email }: { name: string; email: string },
  role: CleanRole,
  done: { actor: string; now: Date },
): Promise<string | null> {
  const { persons, memberships } = schema;
  // Waits for another invitation to the same address.
  const [person] = await tx
    .insert(persons)
    .values({ name, email, createdAt: done.now })
    .onConflictDoUpdate({ target: persons.email, set: { name } })
    .returning({ id: persons.id, joinedAt: persons.joinedAt });
  if (!person) throw new Error('An upsert without a row.');
  const [membership] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, person.id), isNull(memberships.endedAt)));
  if (membership && person.joinedAt) return null;
  if (membership) {
    // Nobody has worked under it yet, so there is no history to keep.
    await tx.delete(memberships).where(eq(memberships.id, membership.id));
  }
  await beginMembership(tx, person.id, role, done);
  return person.id;
}
