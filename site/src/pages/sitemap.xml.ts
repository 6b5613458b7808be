import type { APIRoute } from 'astro';
import { publicAddresses } from '../robots/addresses.ts';
import { escapeXml, xmlAnswer } from '../robots/xml.ts';
import { siteOrigin } from '../settings.ts';

/** Every public address, for search engines. */
export const GET: APIRoute = async ({ url }) => {
  const origin = siteOrigin(url);
  const addresses = await publicAddresses();
  const lines = addresses.map((address) => `<url><loc>${escapeXml(origin + address)}</loc></url>`);
  return xmlAnswer(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>`, 'application/xml');
};
