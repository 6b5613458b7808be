import { allowInsecureRequests, type Configuration, discovery } from 'openid-client';

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What stands on the button: "Log in met …". */
  name: string;
  /** Believe an address of which the issuer does not say that it was checked. Only for an issuer that gives out the addresses itself. */
  trustEmail: boolean;
};

/** An organisation that says who somebody is. */
export type OidcProvider = Pick<OidcSettings, 'name' | 'trustEmail'> & {
  /** Its addresses and keys, asked once and remembered; asked again after a failure. Rejects when it does not answer. */
  configuration: () => Promise<Configuration>;
};

/** How long the provider may take for an answer, in seconds. */
const PATIENCE = 10;
const atHome = new Set(['localhost', '127.0.0.1', '[::1]']);

export function openProvider({ issuer, clientId, clientSecret, name, trustEmail }: OidcSettings): OidcProvider {
  const server = new URL(issuer);
  // Without https anybody on the way could say who somebody is. On one's own machine there is no way.
  const execute = server.protocol === 'http:' && atHome.has(server.hostname) ? [allowInsecureRequests] : [];
  let known: Promise<Configuration> | null = null;
  return {
    name,
    trustEmail,
    configuration: () => {
      known ??= discovery(server, clientId, clientSecret, undefined, { execute, timeout: PATIENCE }).catch((error: unknown) => {
        known = null;
        throw error;
      });
      return known;
    },
  };
}
