import type { APIRoute } from 'astro';
import { siteOrigin } from '../settings.ts';

/** Everything public may be read; pages of one visitor and lists without end may not be walked through. */
export const GET: APIRoute = ({ url }) =>
  new Response(
    `User-agent: *
Disallow: /aanvragen/
Disallow: /experts/aanvragen?
Disallow: /praktijken/vergelijken
Disallow: /redactie/
Disallow: /zoeken?
Disallow: /zoeken/

Sitemap: ${siteOrigin(url)}/sitemap.xml
`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  );
