import { defineMiddleware } from 'astro:middleware';
import { ApiUnreachable } from './api.ts';
import { conditional } from './http/conditional.ts';
import { securityHeaders } from './http/security-headers.ts';
import { LoggedOut, NotForYou } from './redactie/ask-as.ts';
import { forgetLogin } from './redactie/login-cookie.ts';

/**
 * Puts the security headers on every answer, error pages included, and spares who comes back the same page. A page that could not reach the
 * api, at whatever depth, becomes the page that says so. What is behind a login is kept by nobody, and asks who is not logged in to do so.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { request, url, rewrite, redirect } = context;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  try {
    const response = await next();
    const secure = (request.headers.get('x-forwarded-proto') ?? url.protocol.slice(0, -1)) === 'https';
    // A page whose address is a secret says no-referrer itself, and has no form.
    const secret = response.headers.get('Referrer-Policy') === 'no-referrer';
    for (const [name, value] of securityHeaders(secure)) response.headers.set(name, value);
    if (secret) response.headers.set('Referrer-Policy', 'no-referrer');
    if (response.headers.get('Content-Type') === 'text/html') response.headers.set('Content-Type', 'text/html; charset=utf-8');
    if (isPrivate(url.pathname)) {
      response.headers.set('Cache-Control', 'no-store');
      response.headers.set('X-Robots-Tag', 'noindex');
    }
    // A page may say otherwise; what says nothing is asked again each time.
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-cache');
    // Parts of a page ask the api while its body is read, so that must happen in here.
    return reads ? await conditional(response, request.headers.get('if-none-match')) : response;
  } catch (error) {
    if (error instanceof LoggedOut) {
      forgetLogin(context);
      return redirect(`/inloggen?naar=${encodeURIComponent(url.pathname)}`, 303);
    }
    if (error instanceof NotForYou) return new Response(null, { status: 404 });
    // The body of a form is read already, and forms have an answer of their own.
    if (!reads || !(error instanceof ApiUnreachable)) throw error;
    console.error(error.message);
    return rewrite(`/503${url.search}`);
  }
});

/** What only who is logged in sees, and the way in and out. */
const isPrivate = (pathname: string): boolean => /^\/(redactie|inloggen|uitloggen)(\/|$)/.test(pathname);
