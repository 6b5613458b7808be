import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Context } from '../../graphql/context.ts';
import { type NotAllowed, notAllowed, type TooManyRequests } from '../../graphql/errors.ts';
import { countTry } from '../log-in.ts';
import { loginTerms } from '../terms.ts';
import { keepAttempt } from './attempts.ts';

export type OidcBegun = {
  /** Where the browser must go. */
  url: string;
  /** What the browser must keep and show when it comes back. */
  attempt: string;
  /** Seconds. */
  validFor: number;
};

export const noProvider = notAllowed('Bij deze hub kan dat niet.', 'Log in met een link in uw mail.');
export const outOfReach = notAllowed(
  'De organisatie waar u inlogt geeft nu geen antwoord.',
  'Probeer het later, of log in met een link in uw mail.',
);

/** Where the provider sends the browser back to. */
export const returnAddress = (siteUrl: string): string => `${siteUrl}/inloggen/oidc`;

/** Begins a login at the other organisation: by the code flow, with PKCE, state and nonce. */
export async function beginOidc(context: Context): Promise<OidcBegun | NotAllowed | TooManyRequests> {
  const { db, now, oidc, siteUrl, log } = context;
  if (!oidc) return noProvider;
  const tooOften = await countTry(context);
  if (tooOften) return tooOften;
  const configuration = await oidc.configuration().catch((error: unknown) => {
    log.warn({ code: (error as { code?: unknown }).code }, 'The OIDC provider can not be asked for its addresses.');
    return null;
  });
  if (!configuration) return outOfReach;
  const codeVerifier = randomPKCECodeVerifier();
  const [state, nonce] = [randomState(), randomNonce()];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(siteUrl),
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const attempt = await keepAttempt(db, { state, nonce, codeVerifier }, now);
  return { url: url.href, attempt, validFor: loginTerms.attempt / 1000 };
}
