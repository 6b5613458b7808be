const own = process.env['SITE_ORIGIN'];
const atHome = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The public address of the site, without a slash at the end: SITE_ORIGIN, else where it runs at home. The Host a
 * visitor names is never repeated: it could be anybody's.
 * @param requested the address of the request, for the port
 */
export function siteOrigin(requested: URL): string {
  if (own) return new URL(own).origin;
  return atHome.has(requested.hostname) ? requested.origin : `http://localhost:${process.env['PORT'] ?? 4321}`;
}
