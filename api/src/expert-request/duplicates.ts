import { type Database, rowsOf, schema } from '@kennishub/db';
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { SAME_POST_WITHIN } from './limits.ts';
import type { Arrival } from './receive.ts';
import { idempotencyHash } from './secret.ts';

type Earlier = { id: string; reference: string; answerBy: string /** Sent with the same idempotency key. */; sameKey: boolean };

/**
 * The request that this one repeats, null when there is none. The same key and the same content is the same request for ever; the same key with
 * other content is a mistake of the sender, and told instead of losing the new text. With another key, the same question
 * for the same area from the same address within an hour is one request too, unless it was withdrawn.
 * Everybody who posts for one address waits here for the other.
 */
export async function earlierRequest(
  tx: Database,
  { request, words, idempotencyKey, now }: Arrival,
): Promise<Earlier | 'other-content' | null> {
  const email = request.email.toLowerCase();
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`expert-request ${email}`}, 0))`);
  const table = schema.expertRequests;

  const byKey = await tx.query.expertRequests.findFirst({
    where: { idempotencyHash: idempotencyHash(idempotencyKey) },
    with: { themes: { columns: { id: true } } },
  });
  if (byKey) {
    const same =
      byKey.question === request.question &&
      byKey.background === request.background &&
      byKey.areaCode === request.areaCode &&
      byKey.organisation === request.organisation &&
      byKey.name === request.name &&
      byKey.email === request.email &&
      byKey.pilotId === words.pilotId &&
      byKey.preferredExpertId === words.preferredExpertId &&
      idsOf(byKey.themes) === idsOf(words.themes);
    return same ? { id: byKey.id, reference: byKey.reference, answerBy: byKey.answerBy, sameKey: true } : 'other-content';
  }

  const [byContent] = await tx
    .select({ id: table.id, reference: table.reference, answerBy: table.answerBy })
    .from(table)
    .where(
      and(
        eq(sql`lower(${table.email})`, email),
        eq(table.question, request.question),
        eq(table.areaCode, request.areaCode),
        ne(table.status, 'withdrawn'),
        gt(table.createdAt, new Date(now.getTime() - SAME_POST_WITHIN)),
      ),
    )
    .orderBy(desc(table.createdAt))
    .limit(1);
  return byContent ? { ...byContent, sameKey: false } : null;
}

const idsOf = (themes: readonly { id: string }[]): string =>
  themes
    .map(({ id }) => id)
    .sort()
    .join();
