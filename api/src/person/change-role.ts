import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { revokeTokensOf } from '../access/tokens.ts';
import { handOver, heldBy } from '../contact-role/hand-over.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput, isProblem, type NotFound, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { orRefused, Refused } from '../graphql/refused.ts';
import { endLoginsOf } from '../login/end.ts';
import { type AskedRole, mistakesIn, readReason, readRole } from './input.ts';
import { beginMembership, endMembershipIn } from './memberships.ts';
import { type LastAdministrator, type LastHolder, lastHolder } from './refusals.ts';
import { isMemberFor } from './standing.ts';

type Facts = Pick<Context, 'db' | 'viewer' | 'now'>;
type Changed = { personId: string };

const unknown = notFound('Deze persoon werkt niet (meer) mee aan de hub.', 'Vernieuw de lijst.');

/** Gives a member another role, from now on: the old one is ended and kept. Logins stay, and may at once what the new role may. */
export async function changeRole(
  { db, viewer, now }: Facts,
  input: AskedRole & { personId: string; reason: string },
): Promise<Changed | InvalidInput | NotFound | LastAdministrator> {
  if (!isUuid(input.personId)) return unknown;
  const reason = readReason(input.reason);
  const role = await readRole(db, input);
  if (typeof reason !== 'string' || isProblem(role)) return mistakesIn(role, reason);
  const done = { actor: actorOf(viewer), now };
  return db.transaction(async (tx) => {
    const ended = await endMembershipIn(tx, input.personId, { reason, because: 'changed', next: role.role }, done);
    if (ended === null) return unknown;
    if (ended !== 'ended') return ended;
    await beginMembership(tx, input.personId, role, done);
    return { personId: input.personId };
  });
}

/**
 * Lets a member go: logins and tokens end at once, invitations are withdrawn, and contact roles go over to the successor. Without a successor it is
 * refused when contact roles would be left without anybody. The history stays.
 */
export async function endMembership(
  { db, viewer, now }: Facts,
  input: { personId: string; reason: string; successorId: string | null },
): Promise<Changed | InvalidInput | NotFound | LastHolder | LastAdministrator> {
  const reason = readReason(input.reason);
  if (typeof reason !== 'string') return reason;
  const { personId, successorId } = input;
  if (!isUuid(personId)) return unknown;
  const done = { actor: actorOf(viewer), now };
  return orRefused<Changed | InvalidInput | NotFound | LastHolder | LastAdministrator>(() =>
    db.transaction(async (tx) => {
      const ended = await endMembershipIn(tx, personId, { reason, because: 'left', next: null }, done);
      if (ended === null) return unknown;
      if (ended !== 'ended') return ended;
      const held = await heldBy(tx, personId);
      if (held.length > 0 && !successorId) throw new Refused(lastHolder(held.map(({ title }) => title)));
      if (held.length > 0 && successorId) {
        const lives = isUuid(successorId) && successorId !== personId && (await isMemberFor(tx, successorId));
        if (!lives)
          throw new Refused(
            invalidInput([{ path: 'successor', message: 'Deze opvolger werkt niet (meer) mee aan de hub. Kies iemand anders.' }]),
          );
        for (const { id } of held) await handOver(tx, id, successorId, done);
      }
      await endLoginsOf(tx, personId, now);
      await revokeTokensOf(tx, personId, now);
      await withdrawInvitations(tx, personId, now);
      return { personId };
    }),
  );
}

async function withdrawInvitations(tx: Database, personId: string, now: Date): Promise<void> {
  const { invitations } = schema;
  await tx
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(and(eq(invitations.personId, personId), isNull(invitations.withdrawnAt)));
}
