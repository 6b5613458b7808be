export const linkFailures = [
  'not-found',
  'server-error',
  'refused',
  'no-such-host',
  'not-public',
  'timeout',
  'bad-certificate',
  'too-many-redirects',
  'unreachable',
] as const;
export type LinkFailure = (typeof linkFailures)[number];

/** What came of asking for an address: the status of the last answer (null without one), and why it failed (null when it did not). */
export type LinkOutcome = { status: number | null; failure: LinkFailure | null };

/** A page that is there but not for machines is no dead link: it asks for a login, or wants to be left alone. */
const notForMachines = [401, 402, 403, 405, 406, 407, 418, 429, 451, 999];

/** What the status of an answer means. A redirect that leads nowhere is one too many. */
export function outcomeOf(status: number): LinkOutcome {
  if ((status >= 200 && status < 300) || status === 304 || notForMachines.includes(status)) return { status, failure: null };
  if (status === 404 || status === 410) return { status, failure: 'not-found' };
  if (status >= 500) return { status, failure: 'server-error' };
  return { status, failure: status >= 300 && status < 400 ? 'too-many-redirects' : 'refused' };
}

/** What an error of the network means. */
export function outcomeOfError(error: unknown): LinkOutcome {
  const { name = '', code = '', cause } = error as { name?: string; code?: string; cause?: unknown };
  if (code === '' && cause !== undefined) return outcomeOfError(cause);
  const failure: LinkFailure =
    code === 'PRIVATE_ADDRESS'
      ? 'not-public'
      : name === 'TimeoutError' || code.includes('TIMEOUT') || code === 'ETIMEDOUT'
        ? 'timeout'
        : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
          ? 'no-such-host'
          : /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)
            ? 'bad-certificate'
            : 'unreachable';
  return { status: null, failure };
}

/** What it means, in Dutch. */
export const failureSentences: Readonly<Record<LinkFailure, string>> = {
  'not-found': 'Deze pagina bestaat niet meer.',
  'server-error': 'De website heeft een storing.',
  refused: 'De website weigert deze vraag.',
  'no-such-host': 'Deze website is niet te vinden.',
  'not-public': 'Dit adres ligt niet op het openbare internet.',
  timeout: 'De website geeft geen antwoord.',
  'bad-certificate': 'De beveiliging van de website is niet in orde.',
  'too-many-redirects': 'Dit adres verwijst steeds weer door.',
  unreachable: 'De website is niet bereikbaar.',
};
