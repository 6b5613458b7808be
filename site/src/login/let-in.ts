import type { APIContext } from 'astro';
import { forgetAttempt, forgetGoal, goalOf, keepLogin } from '../redactie/login-cookie.ts';

type Visit = Pick<APIContext, 'cookies' | 'url' | 'redirect'>;

/** Keeps a login that has just begun in this browser, and goes on to the page that was wanted. */
export function letIn(visit: Visit, { login, expiresAt }: { login: string; expiresAt: string }): Response {
  const goal = goalOf(visit);
  keepLogin(visit, login, new Date(expiresAt));
  forgetAttempt(visit);
  forgetGoal(visit);
  return visit.redirect(goal, 303);
}

/** How the browser names itself; the api keeps only "Firefox op Windows" of it. */
export const browserOf = (request: Request): string | null => request.headers.get('user-agent')?.slice(0, 300).toWellFormed() ?? null;
