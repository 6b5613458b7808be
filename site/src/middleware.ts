import { defineMiddleware } from 'astro:middleware';

/** What every answer carries; the Content-Security-Policy is made by Astro, which knows the hashes (astro.config.ts). */
const always: readonly (readonly [name: string, value: string])[] = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // same-origin, not no-referrer: with no-referrer a form post has no Origin, and checkOrigin refuses it.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];

/** Two years; only said over https, where a browser listens to it. */
const transport = 'max-age=63072000; includeSubDomains';

/** Puts the security headers on every answer, error pages included. */
export const onRequest = defineMiddleware(async ({ request, url }, next) => {
  const response = await next();
  for (const [name, value] of always) response.headers.set(name, value);
  const protocol = request.headers.get('x-forwarded-proto') ?? url.protocol.replace(':', '');
  if (protocol === 'https') response.headers.set('Strict-Transport-Security', transport);
  // A page may say otherwise; what says nothing is asked again each time.
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-cache');
  return response;
});
