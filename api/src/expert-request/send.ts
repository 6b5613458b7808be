import { actorOf } from '../access/index.ts';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, isProblem, type TooManyRequests } from '../graphql/errors.ts';
import { type CleanRequest, type RawRequest, readRequest } from './input.ts';
import { knownWords } from './known-words.ts';
import { maySendManyRequests } from './policy.ts';
import { type Receipt, receiveRequest } from './receive.ts';
import { type Referral, referralFor } from './triage/referral.ts';
import { type Triage, triage } from './triage/triage.ts';

type Facts = Pick<Context, 'db' | 'now' | 'origin' | 'viewer'>;

/** Everything between the form and the desk, in the order that matters: check, refuse a BSN, look words up, refer, and only then store. */
export async function sendRequest(
  facts: Facts,
  { idempotencyKey, ...input }: RawRequest & { idempotencyKey: string },
): Promise<Receipt | Referral | InvalidInput | TooManyRequests> {
  const request = readRequest({ ...input, idempotencyKey });
  if (isProblem(request)) return request;
  const words = await knownWords(facts.db, request);
  if (isProblem(words)) return words;
  const outcome = triageOf(request);
  const referral = request.triageDisputed ? null : referralFor(outcome);
  if (referral) return referral;
  return receiveRequest(facts.db, {
    request,
    words,
    route: outcome.route,
    idempotencyKey,
    now: facts.now,
    origin: facts.origin,
    unlimited: maySendManyRequests(facts.viewer),
    actor: actorOf(facts.viewer),
  });
}

/** By the question alone: in the background people tell about the case that made them think. */
export const triageOf = (request: CleanRequest): Triage => triage(request.question);
