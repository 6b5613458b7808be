import { type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { actorOf, type Viewer } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import { type InvalidInput, invalidInput, type NotAllowed, type NotFound, notAllowed, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { gapLimits } from './limits.ts';
import { isShown } from './shown.ts';

type Closing = { id: string; reason: string };
type ClosedByStaff = { id: string; closedById: null; closedByType: null };

/**
 * Closes a gap because staff decided so. Answers with its id, or with why not: the reason is missing, too long or may hold a BSN, there is no such gap (or
 * none that is shown), or it is closed already.
 */
export async function closeGap(
  db: Database,
  { id, reason: given }: Closing,
  viewer: Viewer,
  now: Date,
): Promise<ClosedByStaff | InvalidInput | NotFound | NotAllowed> {
  const reason = cleanLine(given);
  if (reason === '') return invalidInput([{ path: 'reason', message: 'Schrijf in een zin waarom er geen antwoord komt.' }]);
  if (lengthOf(reason) > gapLimits.reason)
    return invalidInput([{ path: 'reason', message: `Houd de reden korter dan ${gapLimits.reason} tekens.` }]);
  if (holdsBsn(reason))
    return invalidInput([{ path: 'reason', message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' }]);
  if (!isUuid(id)) return unknown;
  const { searchGaps } = schema;
  return db.transaction(async (tx) => {
    const [gap] = await tx
      .select({ status: searchGaps.status })
      .from(searchGaps)
      .where(and(eq(searchGaps.id, id), isShown(searchGaps)))
      .for('update');
    if (!gap) return unknown;
    if (gap.status === 'closed') return notAllowed('Deze zoekvraag is al gesloten.', 'Vernieuw de lijst om te zien waarom.');
    await tx.update(searchGaps).set({ status: 'closed', closedAt: now, reason }).where(eq(searchGaps.id, id));
    await recordAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'search-gap.closed',
      itemType: 'search-gap',
      itemId: id,
      details: {},
    });
    return { id, closedById: null, closedByType: null };
  });
}

const unknown = notFound('Deze zoekvraag kennen wij niet.', 'Vernieuw de lijst: misschien is zij intussen weggegooid.');
