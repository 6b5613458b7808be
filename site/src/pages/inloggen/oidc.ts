import type { APIRoute } from 'astro';
import { ask } from '../../api.ts';
import { FinishOidcLoginDocument } from '../../login/documents.ts';
import { browserOf, letIn } from '../../login/let-in.ts';
import { attemptOf, forgetAttempt } from '../../redactie/login-cookie.ts';

/** Where the other organisation sends the browser back to. Counts only in the browser that went there. */
export const GET: APIRoute = async (context) => {
  const attempt = attemptOf(context);
  forgetAttempt(context);
  if (attempt !== null) {
    const { finishOidcLogin: answer } = await ask(
      FinishOidcLoginDocument,
      { answer: context.url.search.slice(1, 8_000), attempt, browser: browserOf(context.request) },
      { visitor: context.clientAddress },
    );
    if (answer.__typename === 'LoggedIn') return letIn(context, answer);
  }
  return context.redirect('/inloggen?melding=organisatie', 303);
};
