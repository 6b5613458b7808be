/** What every answer carries. The Content-Security-Policy is made by Astro, which knows the hashes (astro.config.ts). */
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
const transport = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] as const;

/**
 * The security headers of an answer, pages and files alike.
 * @param secure whether the visitor came over https, perhaps by a proxy
 */
export function securityHeaders(secure: boolean): readonly (readonly [name: string, value: string])[] {
  return secure ? [...always, transport] : always;
}
