import { type Database, newId, schema } from '@kennishub/db';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';
import type { CleanRole } from './input.ts';
import { type LastAdministrator, lastAdministrator } from './refusals.ts';

type Done = { actor: string; now: Date };

/** Begins a membership, in the transaction of its cause. The person has none at that moment. */
export async function beginMembership(
  tx: Database,
  personId: string,
  { role, regionIds, expertId }: CleanRole,
  { actor, now }: Done,
): Promise<void> {
  const id = newId();
  await tx.insert(schema.memberships).values({ id, personId, role, expertId, startedAt: now });
  if (regionIds.length > 0) await tx.insert(schema.membershipRegions).values(regionIds.map((regionId) => ({ membershipId: id, regionId })));
  await recordAudit(tx, {
    at: now,
    actor,
    action: 'membership.begun',
    itemType: 'person',
    itemId: personId,
    details: { role, regions: regionIds.length },
  });
}

type Ending = {
  reason: string;
  because: 'left' | 'changed' /** The role that follows; null when none does. */;
  next: schema.MemberRole | null;
};

/**
 * Ends the membership of a person, in the transaction of its cause. Null when the person is no member; `LastAdministrator` when nobody else could
 * manage people: administrators are locked meanwhile, so two of them can't let each other go at the same instant.
 */
export async function endMembershipIn(
  tx: Database,
  personId: string,
  { reason, because, next }: Ending,
  { actor, now }: Done,
): Promise<'ended' | LastAdministrator | null> {
  const { memberships, persons } = schema;
  // Who was invited and never came in can't manage anything.
  const administrators = await tx
    .select({ personId: memberships.personId })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(and(eq(memberships.role, 'administrator'), isNull(memberships.endedAt), isNotNull(persons.joinedAt)))
    .orderBy(memberships.id)
    .for('update', { of: memberships });
  if (next !== 'administrator' && administrators.length === 1 && administrators[0]?.personId === personId) return lastAdministrator;
  const [ended] = await tx
    .update(memberships)
    .set({ endedAt: now, endReason: reason })
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .returning({ role: memberships.role });
  if (!ended) return null;
  await recordAudit(tx, {
    at: now,
    actor,
    action: 'membership.ended',
    itemType: 'person',
    itemId: personId,
    details: { role: ended.role, because },
  });
  return 'ended';
}
