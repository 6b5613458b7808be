import { changesHappenAt, schema } from '@kennishub/db';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput, type NotAllowed, type NotFound, notAllowed, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { readReason } from '../person/input.ts';

type Ending = {
  id: string;
  reason: string;
  /** When it ended; null for now. */
  endedAt: Date | null;
};

/**
 * Ends a contact role itself, and with it the term of who holds it: a role is never there without a living holder, so that somebody only stops is a matter of a
 * successor. The history stays. Refused when the moment has yet to come, or lies before its holder took the role on.
 */
export async function endContactRole(
  { db, viewer, now }: Pick<Context, 'db' | 'viewer' | 'now'>,
  { id, reason: given, endedAt }: Ending,
): Promise<{ id: string } | InvalidInput | NotFound | NotAllowed> {
  const reason = readReason(given);
  if (typeof reason !== 'string') return reason;
  const at = endedAt ?? now;
  if (at > now) return invalidInput([{ path: 'endedAt', message: 'Kies een moment dat geweest is.' }]);
  if (!isUuid(id)) return unknown;
  return db.transaction(async (tx) => {
    await changesHappenAt(tx, now);
    const { contactRoles, contactRoleHolders } = schema;
    const [role] = await tx.select({ endedAt: contactRoles.endedAt }).from(contactRoles).where(eq(contactRoles.id, id)).for('update');
    if (!role) return unknown;
    if (role.endedAt !== null) return notAllowed('Deze contactrol is al beëindigd.', 'Vernieuw de lijst.');
    const [holder] = await tx
      .select({ id: contactRoleHolders.id, startedAt: contactRoleHolders.startedAt })
      .from(contactRoleHolders)
      .where(and(eq(contactRoleHolders.contactRoleId, id), isNull(contactRoleHolders.endedAt)))
      .orderBy(desc(contactRoleHolders.startedAt));
    if (holder && holder.startedAt > at)
      return invalidInput([{ path: 'endedAt', message: 'Toen had de huidige houder deze rol nog niet. Kies een later moment.' }]);
    if (holder) await tx.update(contactRoleHolders).set({ endedAt: at }).where(eq(contactRoleHolders.id, holder.id));
    await tx.update(contactRoles).set({ endedAt: at, endReason: reason }).where(eq(contactRoles.id, id));
    await recordAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'contact-role.ended',
      itemType: 'contact-role',
      itemId: id,
      details: {},
    });
    return { id };
  });
}

const unknown = notFound('Deze contactrol kennen wij niet.', 'Vernieuw de lijst en kies de rol opnieuw.');
