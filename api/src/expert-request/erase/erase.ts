import { type Database, schema } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { and, asc, eq, inArray, lte, or } from 'drizzle-orm';
import { actorOf, type Viewer } from '../../access/index.ts';
import { recordAudits } from '../../audit/index.ts';
import { CLOCK } from '../../curation/curator.ts';
import { readLine } from '../../curation/said.ts';
import { type InvalidInput, invalidInput, type NotAllowed, type NotFound, notAllowed, notFound } from '../../graphql/errors.ts';
import { isUuid } from '../../graphql/is-uuid.ts';
import { BATCH, inBatches } from '../../jobs/in-batches.ts';
import { mayEraseRequests } from '../policy.ts';
import type { Status } from '../statuses.ts';
import { daysKept } from './terms.ts';

const DAY = 86_400_000;

type Erasure = { at: Date; actor: string; cause: (typeof schema.erasureCauses)[number]; reason: string | null };
type Erasable = Pick<typeof schema.expertRequests.$inferSelect, 'id' | 'areaCode' | 'status' | 'createdAt'>;

/**
 * Erases requests, in the transaction in which they were locked: with them go their themes and their timeline. What stays is that there was one, and for which
 * area; and the lines of the audit trail, which hold nothing that somebody typed.
 */
async function eraseIn(tx: Database, requests: readonly Erasable[], { at, actor, cause, reason }: Erasure): Promise<void> {
  const { expertRequests, erasedExpertRequests } = schema;
  if (requests.length === 0) return;
  await tx.insert(erasedExpertRequests).values(
    requests.map(({ areaCode, status, createdAt }) => ({
      areaCode,
      status,
      year: Number(dutchDay(createdAt).slice(0, 4)),
      cause,
      reason,
      erasedAt: at,
    })),
  );
  const ids = requests.map(({ id }) => id);
  await tx.delete(expertRequests).where(inArray(expertRequests.id, ids));
  await recordAudits(
    tx,
    ids.map((itemId) => ({ at, actor, action: 'expert-request.erased' as const, itemType: 'expert-request', itemId, details: { cause } })),
  );
}

/** Erases every request whose term has ended; tells how many. What somebody else changes just now is left for the next time. */
export async function eraseEndedRequests(db: Database, now: Date): Promise<number> {
  const { expertRequests } = schema;
  const ended = or(
    ...(Object.entries(daysKept) as [Status, number][]).map(([status, days]) =>
      and(eq(expertRequests.status, status), lte(expertRequests.updatedAt, new Date(now.getTime() - days * DAY))),
    ),
  );
  return inBatches(db, async (tx) => {
    const { id, areaCode, status, createdAt } = expertRequests;
    const requests = await tx
      .select({ id, areaCode, status, createdAt })
      .from(expertRequests)
      .where(ended)
      .orderBy(asc(id))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    await eraseIn(tx, requests, { at: now, actor: CLOCK, cause: 'term', reason: null });
    return { found: requests.length, done: requests.length };
  });
}

/** What came of erasing one request by hand. */
export type Erased = { reference: string };

/** Erases one request now, because whoever sent it asks for that. Answers with its reference, or why not. */
export async function eraseRequest(
  { db, now, viewer }: { db: Database; now: Date; viewer: Viewer },
  { id, reason: given }: { id: string; reason: string },
): Promise<Erased | InvalidInput | NotFound | NotAllowed> {
  if (!mayEraseRequests(viewer))
    return notAllowed('Een aanvraag wissen is niet voor uw rol of uw token.', 'Vraag een beheerder van de Coalitie.');
  const reason = readLine('reason', given);
  if (reason === null) return invalidInput([{ path: 'reason', message: 'Schrijf in een zin waarom.' }]);
  if (typeof reason !== 'string') return reason;
  const { expertRequests } = schema;
  return db.transaction(async (tx) => {
    const [request] = isUuid(id) ? await tx.select().from(expertRequests).where(eq(expertRequests.id, id)).for('update') : [];
    if (!request) return notFound('Deze aanvraag kennen wij niet.', 'Vernieuw de lijst: misschien is zij al gewist.');
    const said = reason.toLowerCase();
    if ([request.name, request.email].some((personal) => said.includes(personal.toLowerCase())))
      return invalidInput([{ path: 'reason', message: 'Noem in de reden niet wie het was: de reden blijft staan.' }]);
    await eraseIn(tx, [request], { at: now, actor: actorOf(viewer), cause: 'asked', reason });
    return { reference: request.reference };
  });
}
