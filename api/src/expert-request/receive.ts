import { type Database, newId, schema } from '@kennishub/db';
import { dutchDay } from '@kennishub/db/content';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../event/index.ts';
import { type InvalidInput, invalidInput, type TooManyRequests, tooManyRequests } from '../graphql/errors.ts';
import { orRefused, Refused } from '../graphql/refused.ts';
import { countUp, forgetEndedWindows } from '../rate-limit/index.ts';
import { earlierRequest } from './duplicates.ts';
import type { CleanRequest } from './input.ts';
import type { KnownWords } from './known-words.ts';
import { ANSWER_WITHIN_WORKING_DAYS, requestLimits } from './limits.ts';
import { newReference } from './reference.ts';
import { idempotencyHash, secretHash, statusSecret } from './secret.ts';
import type { Route } from './triage/triage.ts';
import { addWorkingDays } from './working-days.ts';

/** What a requester gets in hand. */
export type Receipt = {
  reference: string;
  /** The day, `YYYY-MM-DD`, on which the requester has heard who will help. */
  answerBy: string;
  /** Opens the status page. Null when the request came in before under another idempotency key, which alone gives the secret. */
  secret: string | null;
  /** The same request was there already: nothing was stored this time. */
  alreadyReceived: boolean;
};

export type Arrival = {
  request: CleanRequest;
  words: KnownWords;
  route: Route;
  idempotencyKey: string;
  now: Date;
  /** A hash of where it came from; null when unknown. */
  origin: string | null;
  /** True for staff, who enter requests that came by phone. */
  unlimited: boolean;
  /** How the audit trail names who sent it. */
  actor: string;
};

/** Two requests met on a unique value in the same instant. What one did is undone and it starts anew. */
class Collision extends Error {}

/** How often a request may collide: a reference collides once in 378 billion, a key only with itself. */
const ATTEMPTS = 4;

/**
 * Takes a request in: the request, its themes, its first event and the audit line together, or nothing. The same post twice, also at the same
 * instant, is one request with one receipt.
 */
export async function receiveRequest(db: Database, arrival: Arrival): Promise<Receipt | InvalidInput | TooManyRequests> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await orRefused<Receipt | InvalidInput | TooManyRequests>(() => db.transaction((tx) => receiveIn(tx, arrival)));
    } catch (error) {
      if (!(error instanceof Collision) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function receiveIn(tx: Database, arrival: Arrival): Promise<Receipt | InvalidInput> {
  const { request, words, idempotencyKey, now } = arrival;
  const earlier = await earlierRequest(tx, arrival);
  if (earlier === 'other-content') {
    return invalidInput([
      {
        path: 'idempotencyKey',
        message: 'Met deze sleutel is al een andere vraag verstuurd. Begin een nieuwe aanvraag voor een nieuwe vraag.',
      },
    ]);
  }
  if (earlier) {
    const secret = earlier.sameKey ? statusSecret(earlier.id, idempotencyKey) : null;
    return { reference: earlier.reference, answerBy: earlier.answerBy, secret, alreadyReceived: true };
  }
  if (!arrival.unlimited) await count(tx, arrival);

  const id = newId();
  const reference = newReference();
  const secret = statusSecret(id, idempotencyKey);
  const answerBy = addWorkingDays(dutchDay(now), ANSWER_WITHIN_WORKING_DAYS);
  const stored = await tx
    .insert(schema.expertRequests)
    .values({
      id,
      reference,
      secretHash: secretHash(secret),
      idempotencyHash: idempotencyHash(idempotencyKey),
      triage: arrival.route,
      triageDisputed: arrival.route !== 'expert-pool' && request.triageDisputed,
      question: request.question,
      background: request.background,
      areaCode: request.areaCode,
      organisation: request.organisation,
      name: request.name,
      email: request.email,
      pilotId: words.pilotId,
      preferredExpertId: words.preferredExpertId,
      answerBy,
      createdAt: now,
      updatedAt: now,
    })
    // Waits for another one with the same key, and writes nothing when that one succeeds.
    .onConflictDoNothing()
    .returning({ id: schema.expertRequests.id });
  if (stored.length === 0) throw new Collision();
  if (words.themes.length > 0)
    await tx.insert(schema.expertRequestTerms).values(words.themes.map((theme) => ({ itemId: id, termId: theme.id })));
  await tx.insert(schema.expertRequestEvents).values({ requestId: id, status: 'received', at: now });
  await recordAudit(tx, {
    at: now,
    actor: arrival.actor,
    action: 'expert-request.received',
    itemType: 'expert-request',
    itemId: id,
    details: {
      reference,
      triage: arrival.route,
      triageDisputed: arrival.route !== 'expert-pool' && request.triageDisputed,
      areaCode: request.areaCode,
      themes: words.themes.length,
    },
  });
  await tell(tx, { type: 'expert-request.received', request: { id, reference } }, now);
  return { reference, answerBy, secret, alreadyReceived: false };
}

const origin = 'Er zijn het afgelopen uur veel aanvragen gedaan vanaf uw netwerk.';
const email = 'Er zijn het afgelopen uur veel aanvragen gedaan met dit e-mailadres.';
const hub = 'Er komen op dit moment heel veel aanvragen binnen.';

/** Always in the same order, so that two requests never wait for each other. Throws `Refused`. */
async function count(tx: Database, { request, origin: from, now }: Arrival): Promise<void> {
  const steps = [
    ...(from ? [{ limit: requestLimits.origin, subject: from, message: origin }] : []),
    { limit: requestLimits.email, subject: request.email.toLowerCase(), message: email },
    { limit: requestLimits.hub, subject: 'hub', message: hub },
  ];
  for (const { limit, subject, message } of steps) {
    const retryAfter = await countUp(tx, limit, subject, now);
    if (retryAfter !== null) throw new Refused(tooManyRequests(message, retryAfter));
  }
  await forgetEndedWindows(tx, now);
}
