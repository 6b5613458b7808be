const own = process.env['PUBLIC_URL'];
const atHome = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The public address of the site, without a slash at the end: PUBLIC_URL, else where it runs at home. The Host a
 * visitor names is never repeated: it could be anybody's.
 * @param requested the address of the request, for the port
 */
export function siteOrigin(requested: URL): string {
  if (own) return new URL(own).origin;
  return atHome.has(requested.hostname) ? requested.origin : `http://localhost:${process.env['PORT'] ?? 4321}`;
}
