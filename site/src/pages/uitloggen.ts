import type { APIRoute } from 'astro';
import { LogOutDocument } from '../login/documents.ts';
import { askAs, LoggedOut } from '../redactie/ask-as.ts';
import { forgetLogin } from '../redactie/login-cookie.ts';

/** Ends the login at the api and in this browser. Only by a form of our own: another site can't log anybody out. */
export const POST: APIRoute = async (context) => {
  await askAs(context, LogOutDocument, {}).catch((error: unknown) => {
    if (!(error instanceof LoggedOut)) throw error;
  });
  forgetLogin(context);
  return context.redirect('/inloggen?melding=uit', 303);
};
