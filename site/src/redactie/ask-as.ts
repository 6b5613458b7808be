import type { AstroCookies } from 'astro';
import type { TadaDocumentNode } from 'gql.tada';
import { ApiError, ask, graphql, type ResultOf } from '../api.ts';
import { loginOf } from './login-cookie.ts';

/** Nobody is logged in here, or not any more. The middleware asks to log in, and then comes back. */
export class LoggedOut extends Error {
  override name = 'LoggedOut';
}

/** What was asked is not for this role. The middleware answers as if the page were not there. */
export class NotForYou extends Error {
  override name = 'NotForYou';
}

interface Visit {
  cookies: AstroCookies;
  url: URL;
  clientAddress: string;
}

/**
 * Asks the api in the name of who is logged in. `Astro` of a page is a `Visit`.
 * Throws `LoggedOut`, `NotForYou`, and all that `ask` throws. Call it in the front matter of a page, never in a part of it: once a page has
 * begun to go out, nobody can be sent elsewhere.
 */
export async function askAs<Result, Variables extends object>(
  visit: Visit,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const login = loginOf(visit);
  if (login === null) throw new LoggedOut();
  try {
    return await ask(document, variables, { visitor: visit.clientAddress, login });
  } catch (error) {
    if (error instanceof ApiError && error.codes.includes('UNAUTHENTICATED')) throw new LoggedOut();
    if (error instanceof ApiError && error.codes.includes('FORBIDDEN')) throw new NotForYou();
    throw error;
  }
}

const MeDocument = graphql(`
  query Me {
    me { name email actor role regions { slug title } expert { slug title } }
  }
`);

export type Me = NonNullable<ResultOf<typeof MeDocument>['me']>;

/** Who is logged in. Every editorial page begins with it, and hands it to its layout. */
export async function whoAsks(visit: Visit): Promise<Me> {
  const { me } = await askAs(visit, MeDocument, {});
  if (me === null) throw new LoggedOut();
  return me;
}
