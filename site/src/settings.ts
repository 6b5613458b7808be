/**
 * The public address of the site, without a slash at the end: from SITE_ORIGIN, else the address
 * the visitor asked for. Behind a proxy SITE_ORIGIN must be set: the site does not trust the Host header.
 */
export function siteOrigin(requested: URL): string {
  return (process.env['SITE_ORIGIN'] ?? requested.origin).replace(/\/$/, '');
}
