import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../event/index.ts';
import { type NotAllowed, type NotFound, notAllowed, notFound } from '../graphql/errors.ts';
import { secretHash } from './secret.ts';
import { mayBecome } from './statuses.ts';

/**
 * Withdraws the request that this secret opens. Withdrawing twice is the same as once. Answers with its id, or with why not: there is none, or it
 * has been answered or closed.
 */
export async function withdrawRequest(db: Database, secret: string, now: Date): Promise<{ id: string } | NotFound | NotAllowed> {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select({ id: schema.expertRequests.id, reference: schema.expertRequests.reference, status: schema.expertRequests.status })
      .from(schema.expertRequests)
      .where(eq(schema.expertRequests.secretHash, secretHash(secret)))
      .for('update');
    if (!request)
      return notFound('Wij vinden geen aanvraag bij deze link.', 'Controleer of u de hele link hebt overgenomen uit uw ontvangstbewijs.');
    if (request.status === 'withdrawn') return { id: request.id };
    if (!mayBecome(request.status, 'withdrawn')) {
      return notAllowed(
        'Deze aanvraag is al beantwoord of afgesloten. Intrekken kan niet meer.',
        'Wilt u dat wij uw gegevens verwijderen? Neem dan contact op met de Coalitie.',
      );
    }
    await tx.update(schema.expertRequests).set({ status: 'withdrawn', updatedAt: now }).where(eq(schema.expertRequests.id, request.id));
    await tx.insert(schema.expertRequestEvents).values({ requestId: request.id, status: 'withdrawn', at: now });
    await recordAudit(tx, {
      at: now,
      actor: 'requester',
      action: 'expert-request.withdrawn',
      itemType: 'expert-request',
      itemId: request.id,
      details: { reference: request.reference, from: request.status },
    });
    await tell(tx, { type: 'expert-request.withdrawn', request }, now);
    return { id: request.id };
  });
}
