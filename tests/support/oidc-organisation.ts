import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What an organisation knows the hub by. */
export const oidcClient = { id: 'kennishub', secret: 'geheim-van-de-test' };

/** What an organisation says of its people, by the name they log in with there. */
export type OidcPeople = Map<string, { email?: string; email_verified?: boolean }>;

/**
 * A real OIDC provider on this machine, that lets in whoever names one of its people.
 * @param returnTo the address of the hub that browsers are sent back to
 */
export async function openOrganisation(people: OidcPeople, returnTo: string): Promise<{ server: Server; issuer: string }> {
  // The issuer has the port in it, so the port comes first.
  const listening = createServer();
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
        redirect_uris: [returnTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['test'] },
  });
  const handle = provider.callback();
  listening.on('request', (request, answer) => void handle(request, answer));
  return { server: listening, issuer: url };
}

/** Closes it, with all its connections. */
export async function closeOrganisation(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
