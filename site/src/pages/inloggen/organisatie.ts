import type { APIRoute } from 'astro';
import { ask } from '../../api.ts';
import { BeginOidcLoginDocument } from '../../login/documents.ts';
import { keepAttempt } from '../../redactie/login-cookie.ts';

/**
 * Begins a login at the other organisation, and sends the browser there. A link, not a form: the Content-Security-Policy lets no form lead to another
 * site, also not by a redirect.
 */
export const GET: APIRoute = async (context) => {
  const { beginOidcLogin: begun } = await ask(BeginOidcLoginDocument, {}, { visitor: context.clientAddress });
  if (begun.__typename !== 'OidcLoginBegun') return context.redirect('/inloggen?melding=organisatie', 303);
  keepAttempt(context, begun.attempt, begun.validFor);
  return context.redirect(begun.url, 303);
};
