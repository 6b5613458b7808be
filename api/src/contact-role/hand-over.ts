import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';

/** The contact roles that a person holds now. They are locked until the end of the transaction. */
export async function heldBy(tx: Database, personId: string): Promise<{ id: string; title: string }[]> {
  const { contactRoleHolders, contactRoles } = schema;
  return tx
    .select({ id: contactRoles.id, title: contactRoles.title })
    .from(contactRoleHolders)
    .innerJoin(contactRoles, eq(contactRoles.id, contactRoleHolders.contactRoleId))
    .where(and(eq(contactRoleHolders.personId, personId), isNull(contactRoleHolders.endedAt)))
    .orderBy(contactRoles.id)
    .for('update');
}

/** Gives a contact role to a person from now on; who held it before stays in its history. Nothing happens when the person holds it already. */
export async function handOver(
  tx: Database,
  contactRoleId: string,
  personId: string,
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  const { contactRoleHolders } = schema;
  const [holder] = await tx
    .select({ id: contactRoleHolders.id, personId: contactRoleHolders.personId })
    .from(contactRoleHolders)
    .where(and(eq(contactRoleHolders.contactRoleId, contactRoleId), isNull(contactRoleHolders.endedAt)))
    .for('update');
  if (holder?.personId === personId) return;
  if (holder) await tx.update(contactRoleHolders).set({ endedAt: now }).where(eq(contactRoleHolders.id, holder.id));
  await tx.insert(contactRoleHolders).values({ contactRoleId, personId, startedAt: now });
  await recordAudit(tx, {
    at: now,
    actor,
    action: 'contact-role.assigned',
    itemType: 'contact-role',
    itemId: contactRoleId,
    details: { first: !holder },
  });
}
