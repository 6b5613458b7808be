import type { APIContext } from 'astro';
import { ApiUnreachable } from '../../api.ts';
import { MEMBER } from '../../http/form-bound.ts';
import { LoggedOut, NotForYou, whoAsks } from '../ask-as.ts';
import { keptForm, type Why } from './kept-form.ts';

type Visit = Pick<APIContext, 'request' | 'locals' | 'url' | 'rewrite' | 'cookies' | 'clientAddress'>;

/** What was posted; empty when it can't be read. A long form, with a file, is read only of who is logged in. Throws what `whoAsks` throws. */
export async function readPosted(visit: Visit): Promise<FormData> {
  if (Number(visit.request.headers.get('content-length') ?? 0) > MEMBER) await whoAsks(visit);
  return visit.request.formData().catch(() => new FormData());
}

/**
 * Answers a form that could not be handled with a page that has all that was typed in it, and sends it again. Null when nothing was typed, or when a
 * script asked: those have answers of their own.
 */
export function giveBack({ request, locals, url, rewrite }: Visit, error: unknown): Promise<Response> | null {
  if (locals.posted === undefined || !request.headers.get('accept')?.includes('text/html')) return null;
  const kept = keptForm(locals.posted, url.pathname + url.search, whyOf(error));
  if (kept.typed.length === 0 && kept.files.length === 0) return null;
  if (kept.why === 'failed' || kept.why === 'unreachable') console.error(error);
  delete locals.posted;
  locals.kept = kept;
  // Asked anew, for the body of the form is read already.
  return rewrite(new Request(new URL('/redactie/niet-verstuurd', url), { headers: { cookie: request.headers.get('cookie') ?? '' } }));
}

function whyOf(error: unknown): Why {
  if (error instanceof LoggedOut) return 'loggedOut';
  if (error instanceof NotForYou) return 'gone';
  return error instanceof ApiUnreachable ? 'unreachable' : 'failed';
}
