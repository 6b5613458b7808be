import { z } from 'zod';
import type { Context } from '../graphql/context.ts';
import { type InvalidInput, invalidInput, type TooManyRequests, tooManyRequests } from '../graphql/errors.ts';
import { orRefused, Refused } from '../graphql/refused.ts';
import { addressHash, smallAddress } from '../person/may-log-in.ts';
import { countUp } from '../rate-limit/index.ts';
import { loginLimits } from './limits.ts';
import { loginTerms } from './terms.ts';

export type LinkAsked = { /** Minutes. */ validFor: number };

const Address = z.string().trim().max(254).pipe(z.email());

/**
 * Asks for a login link by mail. What is done here is the same for every address, so neither the answer nor its time tells who is a member: whether
 * a letter goes is decided later, by who writes it.
 */
export async function askLink(
  { db, mail, now, origin }: Pick<Context, 'db' | 'mail' | 'now' | 'origin'>,
  email: string,
): Promise<LinkAsked | InvalidInput | TooManyRequests> {
  const address = Address.safeParse(email);
  if (!address.success)
    return invalidInput([{ path: 'email', message: 'Dit is geen volledig e-mailadres. Schrijf het als naam@organisatie.nl.' }]);
  return orRefused<LinkAsked | TooManyRequests>(() =>
    db.transaction(async (tx) => {
      const steps = [
        ...(origin
          ? [
              {
                limit: loginLimits.askedFrom,
                subject: origin,
                message: 'Er is het afgelopen uur vaak om een link gevraagd vanaf uw netwerk.',
              },
            ]
          : []),
        {
          limit: loginLimits.askedFor,
          subject: smallAddress(address.data),
          message: 'Er is het afgelopen uur vaak om een link gevraagd voor dit e-mailadres.',
        },
      ];
      for (const { limit, subject, message } of steps) {
        const retryAfter = await countUp(tx, limit, subject, now);
        if (retryAfter !== null) throw new Refused(tooManyRequests(message, retryAfter));
      }
      await mail.send(tx, 'login-link', { addressHash: addressHash(address.data) });
      return { validFor: loginTerms.link / 60_000 };
    }),
  );
}
