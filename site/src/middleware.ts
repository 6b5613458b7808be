import { defineMiddleware } from 'astro:middleware';
import { ApiUnreachable } from './api.ts';
import { conditional } from './http/conditional.ts';
import { securityHeaders } from './http/security-headers.ts';
import { asOf, momentAsked } from './past/past.ts';
import { LoggedOut, NotForYou } from './redactie/ask-as.ts';
import { giveBack, readPosted } from './redactie/kept/give-back.ts';
import { forgetLogin } from './redactie/login-cookie.ts';

/**
 * Puts the security headers on every answer, error pages included, and spares who comes back the same page. A page that could not reach the
 * api, at whatever depth, becomes the page that says so. What is behind a login is kept by nobody, and asks who is not logged in to do so; a form
 * that was posted there comes back with all that was typed, whatever went wrong.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { request, url, rewrite, redirect, locals } = context;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  try {
    if (!reads && isPrivate(url.pathname)) locals.posted = await readPosted(context);
    const moment = reads ? momentAsked(url) : null;
    const response = moment === null ? await next() : await pageOfThen(moment, url, next);
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
    if (reads) return await conditional(response, request.headers.get('if-none-match'));
    if (locals.posted === undefined) return response;
    const whole = new Response(response.body === null ? null : await response.arrayBuffer(), response);
    return (whole.status === 404 && giveBack(context, new NotForYou())) || whole;
  } catch (error) {
    if (error instanceof LoggedOut) forgetLogin(context);
    const back = giveBack(context, error);
    if (back !== null) return back;
    if (error instanceof LoggedOut) return redirect(`/inloggen?naar=${encodeURIComponent(url.pathname)}`, 303);
    if (error instanceof NotForYou) return new Response(null, { status: 404 });
    // The body of a form is read already, and forms have an answer of their own.
    if (!reads || !(error instanceof ApiUnreachable)) throw error;
    console.error(error.message);
    return rewrite(`/503${url.search}`);
  }
});

/** A page as it was at a moment, read whole: its parts ask the api as well. An older address leads to the newer one on the same day. */
const pageOfThen = (moment: string, url: URL, make: () => Promise<Response>): Promise<Response> =>
  asOf(moment, async () => {
    const response = await make();
    const headers = new Headers(response.headers);
    headers.set('X-Robots-Tag', 'noindex');
    const location = headers.get('Location');
    if (location !== null) headers.set('Location', `${location}${url.search}`);
    return new Response(response.body === null ? null : await response.arrayBuffer(), { status: response.status, headers });
  });

/** What only who is logged in sees, and the way in and out. */
const isPrivate = (pathname: string): boolean => /^\/(redactie|inloggen|uitloggen)(\/|$)/.test(pathname);
