import type { IncomingHttpHeaders } from 'node:http';

/**
 * Settles, before a request is handled, at which address it was asked and by whom. What a visitor writes into these
 * headers is never believed; with a public address set, a proxy of ours stands in front and adds the visitor's at the end.
 * @param origin the public address of the site (PUBLIC_URL); null when visitors come straight to this server
 */
export function settleForwarded(headers: IncomingHttpHeaders, origin: URL | null): void {
  const visitor = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']) delete headers[name];
  if (origin === null) return;
  headers.host = origin.host;
  headers['x-forwarded-host'] = origin.host;
  headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  if (visitor) headers['x-forwarded-for'] = visitor;
}
