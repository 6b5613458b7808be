import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import type { Context } from '../../graphql/context.ts';
import { type NotAllowed, notAllowed, type TooManyRequests } from '../../graphql/errors.ts';
import { addressHash, whoMayLogIn } from '../../person/may-log-in.ts';
import { beginLogin, type LoggedIn } from '../begin.ts';
import { countTry, noteFailure } from '../log-in.ts';
import { takeAttempt } from './attempts.ts';
import { noProvider, returnAddress } from './begin.ts';
import { bindIdentity, personOfIdentity } from './identities.ts';
import type { OidcProvider } from './provider.ts';

type Coming = {
  /** What stands behind the question mark when the browser comes back. */ answer: string;
  attempt: string;
  browser: string | null;
};

/** What the provider says of somebody. `email` is null when there is none that can be believed. */
type Said = { issuer: string; subject: string; email: string | null };

/**
 * Ends a login at the other organisation. Somebody it knows is let in when bound to a member before, or when the address it vouches for is a
 * member's. One answer for all others.
 */
export async function finishOidc(context: Context, { answer, attempt, browser }: Coming): Promise<LoggedIn | NotAllowed | TooManyRequests> {
  const { db, now, oidc } = context;
  if (!oidc) return noProvider;
  const tooOften = await countTry(context);
  if (tooOften) return tooOften;
  const said = await whoSays(context, oidc, { answer, attempt });
  const loggedIn =
    said &&
    (await db.transaction(async (tx) => {
      const bound = await personOfIdentity(tx, said);
      const person = bound
        ? await whoMayLogIn(tx, { id: bound }, now)
        : said.email && (await whoMayLogIn(tx, { addressHash: addressHash(said.email) }, now));
      if (!person) return null;
      if (!bound) await bindIdentity(tx, said, person.id, now);
      return beginLogin(tx, { personId: person.id, way: 'oidc', browser }, now);
    }));
  if (loggedIn) return loggedIn;
  await noteFailure(context, 'oidc');
  return notAllowed(
    'Inloggen met dit account is niet gelukt.',
    'Probeer het opnieuw, of log in met een link in uw mail. Alleen wie is uitgenodigd kan inloggen.',
  );
}

/** Exchanges the code for what the provider vouches for; null when anything about it is not right. */
async function whoSays(
  { db, now, siteUrl, log }: Context,
  oidc: OidcProvider,
  { answer, attempt }: Omit<Coming, 'browser'>,
): Promise<Said | null> {
  const expected = await takeAttempt(db, attempt, now);
  if (!expected) return null;
  try {
    const configuration = await oidc.configuration();
    const here = new URL(returnAddress(siteUrl));
    here.search = answer;
    const tokens = await authorizationCodeGrant(configuration, here, {
      pkceCodeVerifier: expected.codeVerifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    // Some put the address only into what they tell when asked.
    const told = claims['email'] === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
    const vouchedFor = told['email_verified'] === true || (oidc.trustEmail && told['email_verified'] === undefined);
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: vouchedFor && typeof told['email'] === 'string' ? told['email'] : null,
    };
  } catch (error) {
    // Its message could repeat what the provider said of somebody.
    log.warn({ code: (error as { code?: unknown }).code }, 'A login by the OIDC provider failed.');
    return null;
  }
}
