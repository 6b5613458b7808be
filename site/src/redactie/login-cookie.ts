import type { AstroCookies } from 'astro';

/**
 * The browser keeps its login in a cookie of the site. The api never sees a cookie: the site hands the login on in a header, so that no other
 * site can ask the api in somebody's name. `__Host-` ties it to this very host; browsers want https for that.
 */
const nameOf = (what: string, url: URL): string => (url.protocol === 'https:' ? `__Host-${what}` : what);

/** Not readable by scripts, and not sent along with what another site posts. Lax, not Strict: a link in a mail must find one logged in. */
const flagsOf = (url: URL) => ({ httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', path: '/' }) as const;

interface Visit {
  cookies: AstroCookies;
  url: URL;
}

/** The login of this browser; null when it is not logged in. */
export const loginOf = ({ cookies, url }: Visit): string | null => cookies.get(nameOf('login', url))?.value || null;

/** @param expires when the api ends the login, however often it is used */
export const keepLogin = ({ cookies, url }: Visit, login: string, expires: Date): void =>
  cookies.set(nameOf('login', url), login, { ...flagsOf(url), expires });

export const forgetLogin = ({ cookies, url }: Visit): void => cookies.delete(nameOf('login', url), flagsOf(url));

/** What ties a login at another organisation to the browser in which it began. */
export const attemptOf = ({ cookies, url }: Visit): string | null => cookies.get(nameOf('inlogpoging', url))?.value || null;

/** @param seconds how long the attempt may take */
export const keepAttempt = ({ cookies, url }: Visit, attempt: string, seconds: number): void =>
  cookies.set(nameOf('inlogpoging', url), attempt, { ...flagsOf(url), maxAge: seconds });

export const forgetAttempt = ({ cookies, url }: Visit): void => cookies.delete(nameOf('inlogpoging', url), flagsOf(url));

/** The editorial page somebody wanted to see before logging in. */
export const goalOf = ({ cookies, url }: Visit): string => editorialPath(cookies.get(nameOf('inlogdoel', url))?.value ?? null);

export const keepGoal = ({ cookies, url }: Visit, path: string): void =>
  cookies.set(nameOf('inlogdoel', url), editorialPath(path), { ...flagsOf(url), maxAge: 20 * 60 });

export const forgetGoal = ({ cookies, url }: Visit): void => cookies.delete(nameOf('inlogdoel', url), flagsOf(url));

/** A path within the editorial part, never another site; its start for anything else. */
const editorialPath = (path: string | null): string => (path !== null && /^\/redactie(\/[\w/=-]*)?$/.test(path) ? path : '/redactie');
